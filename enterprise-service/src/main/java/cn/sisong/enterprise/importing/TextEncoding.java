package cn.sisong.enterprise.importing;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How the characters of a CSV file are written. The beginning decides: it holds the Chinese header, which is hardly
 * ever valid UTF-8 when it was written as GB18030.
 */
record TextEncoding(Charset charset, int markLength) {
    /** How many bytes are looked at. */
    static final int SAMPLE = 64 * 1024;

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** @param sample the first bytes; may end within a character */
    static TextEncoding of(byte[] sample) {
        if (startsWith(sample, 0xef, 0xbb, 0xbf)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(sample, 0xff, 0xfe) || startsWith(sample, 0xfe, 0xff)) {
            throw notText("UTF-16 编码的文件请另存为 UTF-8 的 CSV", "UTF-16 is not supported; save as UTF-8");
        }
        for (var value : sample) {
            if (value == 0) {
                throw notText("文件不是 CSV 文本", "The file is not CSV text");
            }
        }
        return new TextEncoding(isUtf8(sample) ? StandardCharsets.UTF_8 : GB18030, 0);
    }

    private static boolean isUtf8(byte[] sample) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // not the end of input: a character that is cut off is left over, not malformed
        return !decoder.decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length + 1), false)
                .isError();
    }

    private static boolean startsWith(byte[] sample, int... mark) {
        if (sample.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((sample[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Refusal notText(String zh, String en) {
        return new Refusal(ErrorCode.UNSUPPORTED_MEDIA_TYPE, Text.of(zh, en)).code("not-csv");
    }
}
