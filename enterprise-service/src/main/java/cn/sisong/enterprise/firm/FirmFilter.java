package cn.sisong.enterprise.firm;

import cn.sisong.common.identity.AreaPath;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.sizing.SizeClass;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The filters of the list of firms; the export has the same. */
public class FirmFilter {
    private static final String HELD = "exists (select 1 from Assignment h join Enterprise c on c.id = h.enterpriseId"
            + " where coalesce(c.mergedInto, c.id) = e.id and h.endedAt is null"
            + " and h.validFrom <= :heldOn and (h.validTo is null or h.validTo >= :heldOn)";
    /** On the list today: the last event that has come to pass says so. */
    private static final String LISTED = """
            exists (select 1 from ListEvent j join Enterprise m on m.id = j.enterpriseId
                where coalesce(m.mergedInto, m.id) = e.id and j.listCode = :list and j.action = JOINED
                and j.happenedOn <= :listedOn and not exists (select 1 from ListEvent k
                    where k.enterpriseId = j.enterpriseId and k.listCode = j.listCode and k.happenedOn <= :listedOn
                      and (k.happenedOn, k.recordedAt, k.id) > (j.happenedOn, j.recordedAt, j.id)))""";

    @QueryParam("q")
    @Parameter(description = "搜索词,2 到 60 个字")
    public String q;

    @QueryParam("mine")
    @DefaultValue("false")
    @Parameter(description = "只看本人专班包联的企业")
    public boolean mine;

    @Parameter(description = "只看该专班包联的")
    @QueryParam("taskForceId")
    public UUID taskForceId;

    @QueryParam("list")
    @Parameter(description = "只看今天在该官方名录上的企业,名录代码见 /official-lists")
    public String list;

    @QueryParam("industry")
    @Parameter(description = "行业代码开头,如 C 或 C26")
    public String industry;

    @Parameter(description = "只看该规模")
    @QueryParam("size")
    public SizeClass size;

    @QueryParam("area")
    @Parameter(description = "区划代码,含其下级")
    public String area;

    @Parameter(description = "只看带该标签的")
    @QueryParam("tag")
    public String tag;

    @QueryParam("inPreparation")
    @DefaultValue("false")
    @Parameter(description = "只看尚无统一社会信用代码的在筹企业")
    public boolean inPreparation;

    /** Refuses what could not be asked, before an answer has begun. */
    public void check(DataScope scope) {
        search();
        narrow(new ListQuery<>(null, Object.class, ""), scope, LocalDate.EPOCH);
    }

    Search search() {
        return Search.of(q);
    }

    /** All filters but the search word. */
    void narrow(ListQuery<?> query, DataScope scope, LocalDate today) {
        // a merged file is found by the one that answers for it
        query.where("e.mergedInto is null");
        if (mine || taskForceId != null) {
            query.bind("heldOn", today);
        }
        query.where(HELD + " and h.taskForceId = :force)", "force", taskForceId);
        if (mine) {
            query.where(HELD + " and h.taskForceId in (:mine))", "mine", orNobody(scope.groups()));
        }
        if (given(list)) {
            query.where(LISTED, "list", list).bind("listedOn", today);
        }
        if (given(industry)) {
            query.where("e.industryCode like :industry", "industry", beginning("industry", industry, "[A-T]\\d{0,4}"));
        }
        query.where("e.sizeClass = :size", "size", size);
        if (given(area)) {
            var code = beginning("area", area, "\\d{2,12}");
            query.where("e.areaPath like :areaFilter", "areaFilter", AreaPath.of(code.replace("%", "")) + "%");
        }
        if (given(tag)) {
            query.where("array_contains(e.tags, :tag)", "tag", tag.strip());
        }
        if (inPreparation) {
            query.where("e.creditCode is null");
        }
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static String beginning(String name, String text, String form) {
        var code = text.strip();
        if (!code.matches(form)) {
            throw Refusal.invalid(name, name, Text.of(name + " 不是有效的代码", name + " is not a code"));
        }
        return code + "%";
    }

    private static Collection<UUID> orNobody(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of(new UUID(0, 0)) : List.copyOf(ids);
    }
}
