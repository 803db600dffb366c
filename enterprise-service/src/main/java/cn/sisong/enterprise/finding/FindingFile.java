package cn.sisong.enterprise.finding;

import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.contact.Mask;

import java.util.Arrays;
import java.util.List;

/** Findings as lines of a file; numbers are for nobody in bulk. */
final class FindingFile {
    static final List<String> HEADINGS = List.of("类别", "内容", "企业", "统一社会信用代码", "记录人", "记录日期");

    private FindingFile() {}

    static List<String> cells(FindingView finding) {
        return Arrays.asList(
                word(finding.kind()),
                Mask.telephones(finding.text()),
                finding.enterpriseName(),
                finding.creditCode(),
                finding.authorName(),
                finding.createdAt().atZone(BusinessClock.ZONE).toLocalDate().toString());
    }

    private static String word(FindingKind kind) {
        return switch (kind) {
            case SUGGESTION -> "建议";
            case LEAD -> "招商线索";
            case NEED -> "需求";
        };
    }
}
