package cn.sisong.enterprise.importing;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into a workbook before anything else does: a few kilobytes can unpack to gigabytes. The sizes that an archive
 * declares are not believed; every entry is unpacked and counted, and the first limit that is passed ends it.
 */
final class ZipGuard {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int MAX_ENTRIES = 1000;
    /** A list of a million firms has a gigabyte of XML, which is read as it comes. */
    private static final long MAX_UNPACKED = 2048L * MEBIBYTE;
    /** Sheets of real lists pack 5 to 40 times; small entries may pack better by chance. */
    private static final long MAX_RATIO = 100;

    private long unpacked;
    private long mostRows;
    private boolean hasWorkbook;

    private ZipGuard() {}

    /** Refuses what is no workbook or a dangerous one; answers the number of rows of the largest sheet. */
    static long check(Path file) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            return new ZipGuard().check(archive);
        } catch (ZipException | IllegalArgumentException broken) {
            throw refusal("unreadable-workbook", "文件不是完整的 XLSX 工作簿", "Not a complete XLSX workbook");
        }
    }

    private long check(ZipFile archive) throws IOException {
        if (archive.size() > MAX_ENTRIES) {
            throw unsafe("压缩包内文件过多");
        }
        var entries = archive.entries();
        while (entries.hasMoreElements()) {
            var entry = entries.nextElement();
            hasWorkbook |= entry.getName().endsWith("workbook.xml");
            measure(archive, entry);
        }
        if (!hasWorkbook) {
            throw refusal("unreadable-workbook", "压缩包内没有 Excel 工作簿", "The archive holds no workbook");
        }
        return mostRows;
    }

    private void measure(ZipFile archive, ZipEntry entry) throws IOException {
        var counter = new RowTags();
        long size = 0;
        try (var content = archive.getInputStream(entry)) {
            var buffer = new byte[64 * 1024];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                unpacked += read;
                counter.count(buffer, read);
                limit(entry, size);
            }
        }
        if (entry.getName().contains("worksheets/")) {
            mostRows = Math.max(mostRows, counter.seen());
        }
    }

    private void limit(ZipEntry entry, long size) {
        if (unpacked > MAX_UNPACKED) {
            throw unsafe("解压后超过 " + MAX_UNPACKED / MEBIBYTE + " MB");
        }
        if (size > MEBIBYTE && size > MAX_RATIO * Math.max(1, entry.getCompressedSize())) {
            throw unsafe("压缩比异常");
        }
    }

    private static Refusal unsafe(String why) {
        return refusal(
                "unsafe-workbook", "拒绝读取该 XLSX:" + why + ";大批数据请另存为 CSV", "Unsafe workbook; save large lists as CSV");
    }

    private static Refusal refusal(String code, String zh, String en) {
        return new Refusal(ErrorCode.RULE_VIOLATED, Text.of(zh, en)).code(code);
    }

    /** Counts {@code <row} in a stream of bytes that comes in pieces. */
    private static final class RowTags {
        private static final byte[] TAG = {'<', 'r', 'o', 'w'};
        private int matched;
        private long seen;

        void count(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                if (bytes[i] == TAG[matched]) {
                    matched++;
                } else {
                    matched = bytes[i] == TAG[0] ? 1 : 0;
                }
                if (matched == TAG.length) {
                    seen++;
                    matched = 0;
                }
            }
        }

        long seen() {
            return seen;
        }
    }
}
