package cn.sisong.enterprise.importing;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import java.io.InputStream;

/** The XML of a workbook's parts, read forwards. Nothing in it may refer to anything outside. */
final class SheetXml {
    /** What a spreadsheet lets a cell have, several times over. */
    private static final int LONGEST = 256 * 1024;

    private static final XMLInputFactory FACTORY = factory();

    private SheetXml() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static XMLStreamReader open(InputStream content) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(content);
    }

    /** The text of the element in which the reader stands, to its end: its runs, without how they are pronounced. */
    static String text(XMLStreamReader reader, String element) throws XMLStreamException {
        var text = new StringBuilder();
        var isText = false;
        var isPhonetic = false;
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    isPhonetic |= "rPh".equals(reader.getLocalName());
                    isText = "t".equals(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (isText && !isPhonetic) {
                        append(text, reader);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (element.equals(reader.getLocalName())) {
                        return text.toString();
                    }
                    isPhonetic &= !"rPh".equals(reader.getLocalName());
                    isText = false;
                }
                default -> {
                    // comments say nothing
                }
            }
        }
    }

    /** All characters up to the end of the element in which the reader stands. */
    static String value(XMLStreamReader reader) throws XMLStreamException {
        var text = new StringBuilder();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.hasText()) {
                append(text, reader);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, XMLStreamReader reader) throws XMLStreamException {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (text.length() > LONGEST) {
            throw new XMLStreamException("a cell of more than " + LONGEST + " characters");
        }
    }
}
