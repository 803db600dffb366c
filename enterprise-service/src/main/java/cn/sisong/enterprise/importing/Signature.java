package cn.sisong.enterprise.importing;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;

/** The first bytes of a file show whether it is what its type says. */
final class Signature {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** XLS of before 2007, and workbooks with a password. */
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private Signature() {}

    static void require(FileFormat declared, byte[] head) {
        if (startsWith(head, OLE)) {
            throw wrong("请先取消密码并另存为 .xlsx 或 CSV,再导入", "Save as .xlsx without a password, or as CSV");
        }
        var isZip = startsWith(head, ZIP);
        if (declared == FileFormat.XLSX && !isZip) {
            throw wrong("文件内容不是 XLSX 工作簿", "The content is not an XLSX workbook");
        }
        if (declared == FileFormat.CSV && isZip) {
            throw wrong("文件内容是压缩包或 XLSX,不是 CSV", "The content is an archive or XLSX, not CSV");
        }
    }

    private static boolean startsWith(byte[] head, byte[] mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (head[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Refusal wrong(String zh, String en) {
        return new Refusal(ErrorCode.UNSUPPORTED_MEDIA_TYPE, Text.of(zh, en)).code("content-mismatch");
    }
}
