package cn.sisong.enterprise.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * Drops the segments of a JPEG (ITU-T T.81 Annex B) that describe its making: Exif, XMP, IPTC, comments. Kept are JFIF
 * (APP0), the colour profile (APP2) and Adobe's colour transform (APP14), without which colours change.
 */
final class CleanJpeg {
    private static final int START_OF_SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    private static final int APP0 = 0xe0;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;

    private CleanJpeg() {}

    /** Only the header is held in memory; the picture itself is passed on. */
    static InputStream of(InputStream content) throws IOException {
        var in = new DataInputStream(content);
        var head = new ByteArrayOutputStream();
        copy(in, head, 2);
        while (true) {
            int marker = nextMarker(in);
            if (marker == START_OF_SCAN) {
                head.write(0xff);
                head.write(marker);
                return new SequenceInputStream(new ByteArrayInputStream(head.toByteArray()), in);
            }
            int length = in.readUnsignedShort();
            if (length < 2) {
                throw new IOException("a JPEG segment shorter than its own length");
            }
            if (isDescription(marker)) {
                in.skipNBytes(length - 2L);
            } else {
                head.write(0xff);
                head.write(marker);
                head.write(length >> 8);
                head.write(length);
                copy(in, head, length - 2);
            }
        }
    }

    private static boolean isDescription(int marker) {
        var application = marker >= APP0 && marker <= APP15;
        return marker == COMMENT || application && marker != APP0 && marker != APP2 && marker != APP14;
    }

    private static int nextMarker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xff) {
            throw new IOException("no JPEG marker where one must be");
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xff) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private static void copy(DataInputStream in, ByteArrayOutputStream out, int length) throws IOException {
        var bytes = new byte[length];
        in.readFully(bytes);
        out.write(bytes);
    }
}
