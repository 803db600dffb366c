package cn.sisong.enterprise.evidence;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Set;

/** Drops the chunks of a PNG that are text, time or Exif; everything else passes chunk by chunk. */
final class CleanPng {
    private static final Set<String> DESCRIPTIONS = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");
    private static final String END = "IEND";
    private static final int SIGNATURE = 8;
    private static final int MAX_CHUNK = 10 * 1024 * 1024;

    private CleanPng() {}

    static InputStream of(InputStream content) throws IOException {
        var in = new DataInputStream(content);
        var signature = new byte[SIGNATURE];
        in.readFully(signature);
        return new SequenceInputStream(
                new ByteArrayInputStream(signature), new SequenceInputStream(new Chunks(in, next(in))));
    }

    private record Chunk(String type, byte[] bytes) {}

    /** The next chunk that stays, or null after the last. */
    private static Chunk next(DataInputStream in) throws IOException {
        while (true) {
            int length = in.readInt();
            if (length < 0 || length > MAX_CHUNK) {
                throw new IOException("a PNG chunk of impossible length");
            }
            var bytes = new byte[8 + length + 4];
            ByteBuffer.wrap(bytes).putInt(length);
            in.readFully(bytes, 4, 4 + length + 4);
            var type = new String(bytes, 4, 4, StandardCharsets.US_ASCII);
            if (!DESCRIPTIONS.contains(type)) {
                return new Chunk(type, bytes);
            }
        }
    }

    private static final class Chunks implements Enumeration<InputStream> {
        private final DataInputStream in;
        private Chunk next;

        Chunks(DataInputStream in, Chunk first) {
            this.in = in;
            this.next = first;
        }

        @Override
        public boolean hasMoreElements() {
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            var current = next;
            try {
                next = END.equals(current.type()) ? null : CleanPng.next(in);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return new ByteArrayInputStream(current.bytes());
        }
    }
}
