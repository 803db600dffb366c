package cn.sisong.enterprise.importing;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Saves a workbook where it can be looked into; a packed list of a million firms is smaller than the limit. */
final class WorkbookUpload {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int LIMIT = 256 * MEBIBYTE;

    private WorkbookUpload() {}

    static void save(InputStream content, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            long size = 0;
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > LIMIT) {
                    var mebibytes = LIMIT / MEBIBYTE;
                    throw new Refusal(
                                    ErrorCode.TOO_LARGE,
                                    Text.of(
                                            "XLSX 文件上限 " + mebibytes + " MB,更大的请另存为 CSV",
                                            "XLSX is limited to " + mebibytes + " MB; save as CSV"))
                            .with("limitBytes", LIMIT);
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
