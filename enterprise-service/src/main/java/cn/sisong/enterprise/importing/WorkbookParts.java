package cn.sisong.enterprise.importing;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Where in the archive the first sheet and the shared texts of a workbook are. */
final class WorkbookParts {
    private static final String WORKBOOK = "workbook.xml";

    private final ZipFile archive;
    private final String folder;
    private final Map<String, String> targets = new HashMap<>();
    private String texts;

    WorkbookParts(ZipFile archive) throws IOException, XMLStreamException {
        this.archive = archive;
        var workbook = archive.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(WORKBOOK))
                .findFirst()
                .orElseThrow(() -> new IOException("no workbook"));
        folder = workbook.substring(0, workbook.length() - WORKBOOK.length());
        readRelations();
    }

    private void readRelations() throws IOException, XMLStreamException {
        try (var content = open(folder + "_rels/" + WORKBOOK + ".rels")) {
            var reader = SheetXml.open(content);
            while (reader.hasNext()) {
                if (isStart(reader, "Relationship")) {
                    var target = reader.getAttributeValue(null, "Target");
                    var name = target.startsWith("/") ? target.substring(1) : folder + target;
                    targets.put(reader.getAttributeValue(null, "Id"), name);
                    if (reader.getAttributeValue(null, "Type").endsWith("/sharedStrings")) {
                        texts = name;
                    }
                }
            }
        }
    }

    InputStream firstSheet() throws IOException, XMLStreamException {
        try (var content = open(folder + WORKBOOK)) {
            var reader = SheetXml.open(content);
            while (reader.hasNext()) {
                if (isStart(reader, "sheet")) {
                    return open(targets.get(relation(reader)));
                }
            }
        }
        throw new IOException("no sheet");
    }

    /** Null for a workbook without any. */
    InputStream texts() throws IOException {
        return texts == null || archive.getEntry(texts) == null ? null : open(texts);
    }

    private static boolean isStart(XMLStreamReader reader, String element) throws XMLStreamException {
        return reader.next() == XMLStreamConstants.START_ELEMENT && element.equals(reader.getLocalName());
    }

    /** The one attribute called id that is of another vocabulary than the element: that differs between editions. */
    private static String relation(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if ("id".equals(reader.getAttributeLocalName(i)) && reader.getAttributeNamespace(i) != null) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private InputStream open(String name) throws IOException {
        var entry = name == null ? null : archive.getEntry(name);
        if (entry == null) {
            throw new IOException("the workbook lacks " + name);
        }
        return archive.getInputStream(entry);
    }
}
