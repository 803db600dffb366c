package cn.sisong.enterprise.ledger;

import cn.sisong.enterprise.importing.CheckedRow;
import cn.sisong.enterprise.importing.Header;
import cn.sisong.enterprise.importing.ImportKind.RowTest;
import cn.sisong.enterprise.importing.RawRow;
import cn.sisong.enterprise.importing.Reason;
import cn.sisong.enterprise.issue.Urgency;
import cn.sisong.enterprise.ledger.LedgerWords.Satisfaction;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns rows of a 问题台账 into issues as far as the ledger tells of them. */
final class IssueRows implements RowTest {
    private static final int TITLE = 60;
    private static final int DESCRIPTION = 2000;
    private static final int MAX_WORD = 40;
    private static final Pattern FIRST_SENTENCE = Pattern.compile("^([^。;;\\n]{2,60})[。;;\\n]");
    /** A masked number is worth nothing: it comes back from our own export. */
    private static final String MASKED = "****";

    private final Header header;
    private final boolean fixedWidth;
    private final Map<String, String> departments;
    private final LocalDate today;

    IssueRows(Header header, boolean fixedWidth, Map<String, String> departments, LocalDate today) {
        this.header = header;
        this.fixedWidth = fixedWidth;
        this.departments = departments;
        this.today = today;
    }

    @Override
    public CheckedRow check(RawRow raw) {
        var row = new LedgerRow(header, raw, fixedWidth, today);
        row.put("number", row.number(IssueColumn.NUMBER));
        row.put(
                "category",
                row.requiredWord(
                        IssueColumn.CATEGORY,
                        word -> LedgerWords.category(word).map(Enum::name),
                        Reason.CATEGORY_UNKNOWN));
        describe(row);
        row.put("urgency", urgency(row).name());
        var contact = row.line(IssueColumn.CONTACT, 60);
        row.put("contact", contact == null || contact.contains(MASKED) ? null : contact);
        var course = course(row);
        row.put("reportedOn", text(course.reportedOn()));
        row.put("departmentId", course.department());
        row.put("nextReplyOn", text(course.nextReplyOn()));
        row.put(
                "resolution",
                course.resolution() == null ? null : course.resolution().name());
        row.put("rating", course.rating() == null ? null : course.rating().name());
        if (course.reportedOn() != null) {
            row.put("state", course.state().name());
            row.put("events", course.events());
        }
        return row.checked(IssueColumn.CREDIT_CODE, IssueColumn.NAME);
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Urgency urgency(LedgerRow row) {
        var word = row.line(IssueColumn.URGENCY, MAX_WORD);
        return "紧急".equals(word) || "特急".equals(word) ? Urgency.URGENT : Urgency.NORMAL;
    }

    /** Without a name of its own the issue is called by its first sentence. */
    private static void describe(LedgerRow row) {
        var description = row.text(IssueColumn.DESCRIPTION, DESCRIPTION);
        var title = row.line(IssueColumn.TITLE, TITLE);
        if (description == null && title == null) {
            row.fault(Reason.DESCRIPTION_MISSING);
            return;
        }
        row.put("title", title == null ? first(description) : title);
        row.put("description", description == null ? title : description);
    }

    private static String first(String description) {
        var sentence = FIRST_SENTENCE.matcher(description);
        var first = sentence.find() ? sentence.group(1) : description;
        var line = first.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= TITLE ? line : line.substring(0, TITLE - 1) + "…";
    }

    private LedgerCourse course(LedgerRow row) {
        var reported = row.requiredDate(IssueColumn.REPORTED_ON);
        var dispatched = row.date(IssueColumn.DISPATCHED_ON);
        var closed = row.date(IssueColumn.CLOSED_ON);
        var department = row.word(
                IssueColumn.DEPARTMENT, name -> Optional.ofNullable(departments.get(name)), Reason.DEPARTMENT_UNKNOWN);
        var rating = row.word(IssueColumn.RATING, LedgerWords::rating, Reason.RATING_UNKNOWN);
        var confirmed = isConfirmed(row, rating);
        var result = LedgerResult.of(row, confirmed);
        if (isAfter(reported, dispatched) || isAfter(reported, closed) || isAfter(dispatched, closed)) {
            row.fault(Reason.DATES_REVERSED);
        }
        if (dispatched != null && row.isBlank(IssueColumn.DEPARTMENT)) {
            row.fault(Reason.DEPARTMENT_UNKNOWN, "有交办日期,没有承办单位");
        }
        var ended = result != null;
        if (ended && row.isBlank(IssueColumn.CLOSED_ON)) {
            row.fault(Reason.DATE_MISSING, IssueColumn.CLOSED_ON.heading());
        }
        if (!ended && department != null && row.isBlank(IssueColumn.DISPATCHED_ON)) {
            // the handling department's clock starts on that day
            row.fault(Reason.DATE_MISSING, IssueColumn.DISPATCHED_ON.heading());
        }
        return new LedgerCourse(
                reported,
                dispatched,
                closed,
                LedgerResult.nextReplyOn(row),
                department,
                result,
                rating,
                confirmed,
                row.text(IssueColumn.PROGRESS, DESCRIPTION),
                row.text(IssueColumn.REMARK, DESCRIPTION));
    }

    /** The firm's own word; how content it is stands for that only in a ledger that never asked for it. */
    private static boolean isConfirmed(LedgerRow row, Satisfaction rating) {
        if (!row.has(IssueColumn.CONFIRMED)) {
            return rating != null && rating.isConsent();
        }
        var word = row.line(IssueColumn.CONFIRMED, MAX_WORD);
        if (!LedgerWords.isYes(word) && !LedgerWords.isNo(word)) {
            row.fault(Reason.CONFIRMATION_UNKNOWN, word);
        }
        return LedgerWords.isYes(word);
    }

    private static boolean isAfter(LocalDate earlier, LocalDate later) {
        return earlier != null && later != null && earlier.isAfter(later);
    }
}
