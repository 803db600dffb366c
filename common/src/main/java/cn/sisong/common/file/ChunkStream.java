package cn.sisong.common.file;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/** Reads chunk 0, 1, 2 … until there is none. */
final class ChunkStream extends InputStream {
    private final IntFunction<byte[]> chunks;
    private byte[] chunk = new byte[0];
    private int position;
    private int next;

    ChunkStream(IntFunction<byte[]> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return fill() ? chunk[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        var count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, buffer, offset, count);
        position += count;
        return count;
    }

    private boolean fill() {
        while (chunk != null && position == chunk.length) {
            chunk = chunks.apply(next++);
            position = 0;
        }
        return chunk != null;
    }
}
