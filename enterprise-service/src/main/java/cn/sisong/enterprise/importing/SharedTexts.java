package cn.sisong.enterprise.importing;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * The texts that the cells of a workbook refer to by number, as good as all texts of a list. They lie in a file, not in
 * memory, with a second one that says where each of them ends.
 */
final class SharedTexts implements Closeable {
    private final FileChannel texts = temporary("texts-");
    private final FileChannel ends = temporary("ends-");
    private long count;

    /** @param xml the part of the workbook, or null when it has none */
    SharedTexts(InputStream xml) throws IOException, XMLStreamException {
        if (xml == null) {
            return;
        }
        try {
            store(xml);
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            close();
            throw broken;
        }
    }

    private static FileChannel temporary(String name) throws IOException {
        return FileChannel.open(
                Files.createTempFile(name, ".tmp"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    private void store(InputStream xml) throws IOException, XMLStreamException {
        var content = new BufferedOutputStream(Channels.newOutputStream(texts));
        var index = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(ends)));
        var reader = SheetXml.open(xml);
        long end = 0;
        index.writeLong(end);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && "si".equals(reader.getLocalName())) {
                var text = SheetXml.text(reader, "si").getBytes(StandardCharsets.UTF_8);
                content.write(text);
                end += text.length;
                index.writeLong(end);
                count++;
            }
        }
        content.flush();
        index.flush();
    }

    String get(long number) throws IOException {
        if (number < 0 || number >= count) {
            throw new IllegalArgumentException("no text " + number);
        }
        var bounds = read(ends, number * Long.BYTES, 2 * Long.BYTES);
        var start = bounds.getLong();
        return StandardCharsets.UTF_8
                .decode(read(texts, start, (int) (bounds.getLong() - start)))
                .toString();
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // until the buffer is full
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        texts.close();
        ends.close();
    }
}
