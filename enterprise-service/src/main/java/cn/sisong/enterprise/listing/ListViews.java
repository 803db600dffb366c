package cn.sisong.enterprise.listing;

import cn.sisong.common.web.Versioned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What goes in and out by HTTP. A firm is on a list from a day on, and off it from a day on. */
public final class ListViews {
    private ListViews() {}

    /** A list to keep from now on. */
    public record NewOfficialList(
            @Schema(description = "名录代码,由登记人起:大写字母开头,2 到 31 位大写字母、数字或下划线;不与已有的重复")
            @NotBlank
            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,30}", message = "{official-list.code}")
            String code,

            @Schema(description = "名录名称,不与已有的重复") @NotBlank @Size(min = 2, max = 40)
            String name,

            @Schema(description = "说明,选填") @Size(max = 200) String note) {}

    /** A list. */
    public record OfficialListView(
            String code,
            long version,
            String name,
            @Schema(nullable = true) String note,
            LocalDate validFrom,
            @Schema(nullable = true) LocalDate validTo)
            implements Versioned {
        static OfficialListView of(OfficialList list) {
            return new OfficialListView(list.code, list.version, list.name, list.note, list.validFrom, list.validTo);
        }
    }

    /** A firm joins a list. */
    public record NewMembership(
            @Schema(description = "名录代码,见 /official-lists,如 ABOVE_SCALE") @NotBlank
            String list,

            @Schema(description = "自该日起在名录中,不晚于今天") @NotNull LocalDate from,
            @Schema(description = "依据文件") @Size(max = 200) String document) {}

    /** A firm leaves a list. */
    public record MembershipEnd(
            @Schema(description = "自该日起不在名录中,不晚于今天") @NotNull
            LocalDate on,

            @Schema(description = "依据文件") @Size(max = 200) String document) {}

    /** A firm on a list, from a day until the day before another. */
    public record MembershipView(
            String list,
            String name,
            LocalDate from,

            @Schema(nullable = true, description = "自该日起已不在名录中")
            LocalDate until,

            @Schema(nullable = true) String document,
            @Schema(nullable = true) String endDocument) {
        String key() {
            return list + "/" + from + "/" + until;
        }
    }

    /** A firm that is on the list on the day asked for. */
    @Schema(name = "ListedFirm")
    public record MemberView(
            UUID enterpriseId, @Schema(nullable = true) String creditCode, String name, LocalDate since) {}

    /** What an imported list did. */
    public record ListImported(
            int read,
            int joined,
            @Schema(description = "此前已在名录中") int unchanged,
            @Schema(description = "名单中没有而移出的企业数") int left,
            List<NotTaken> notTaken) {}

    /** A row that could not be taken over. */
    public record NotTaken(
            long row,
            @Schema(nullable = true) String creditCode,
            @Schema(nullable = true) String name,
            String reason) {}
}
