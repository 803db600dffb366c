package cn.sisong.enterprise.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Optional;

/** What a file really is, by its first bytes; its name and declared type prove nothing. */
enum Media {
    JPEG("image/jpeg", 0xff, 0xd8, 0xff),
    PNG("image/png", 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a),
    PDF("application/pdf", '%', 'P', 'D', 'F', '-');

    static final int LONGEST = 8;

    private final String type;
    private final byte[] start;

    Media(String type, int... start) {
        this.type = type;
        this.start = new byte[start.length];
        for (int i = 0; i < start.length; i++) {
            this.start[i] = (byte) start[i];
        }
    }

    String type() {
        return type;
    }

    /** Looks at the first bytes and puts them back. */
    static Optional<Media> sniff(PushbackInputStream content) throws IOException {
        var first = content.readNBytes(LONGEST);
        content.unread(first);
        return Arrays.stream(values()).filter(media -> media.isStartOf(first)).findFirst();
    }

    private boolean isStartOf(byte[] first) {
        return first.length >= start.length && Arrays.equals(first, 0, start.length, start, 0, start.length);
    }

    /** The same picture without place, time, device and comments; a PDF is a document and stays as it is. */
    InputStream withoutMetadata(InputStream content) throws IOException {
        return switch (this) {
            case JPEG -> CleanJpeg.of(content);
            case PNG -> CleanPng.of(content);
            case PDF -> content;
        };
    }
}
