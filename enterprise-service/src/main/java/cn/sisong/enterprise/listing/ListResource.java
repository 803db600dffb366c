package cn.sisong.enterprise.listing;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.idempotency.Idempotent;
import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.common.web.BodyLimit;
import cn.sisong.enterprise.importing.SmallTable;
import cn.sisong.enterprise.listing.ListViews.ListImported;
import cn.sisong.enterprise.listing.ListViews.MemberView;
import cn.sisong.enterprise.listing.ListViews.NewOfficialList;
import cn.sisong.enterprise.listing.ListViews.OfficialListView;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The official lists and who is on them. */
@Path("/official-lists")
@Tag(name = "名录")
public class ListResource {
    private static final long LIMIT = 4 * 1024 * 1024;

    private final OfficialLists lists;
    private final Memberships memberships;
    private final ListIntake intake;
    private final Scopes scopes;
    private final Changes changes;
    private final Clock clock;

    ListResource(
            OfficialLists lists,
            Memberships memberships,
            ListIntake intake,
            Scopes scopes,
            Changes changes,
            Clock clock) {
        this.lists = lists;
        this.memberships = memberships;
        this.intake = intake;
        this.scopes = scopes;
        this.changes = changes;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "官方名录")
    public Page<OfficialListView> list(@Valid @BeanParam PageParams page) {
        return page.slice(lists.inOrder(), list -> list.code).map(OfficialListView::of);
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "新增名录")
    public RestResponse<OfficialListView> create(@Valid @NotNull NewOfficialList body) {
        var list = new OfficialList(body.code(), body.name().strip(), body.note(), 0, Days.today(clock));
        lists.add(list);
        var view = OfficialListView.of(list);
        changes.record(
                new Change("official-list.created", "official-list", subject(list.code), view.version(), null, view));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .build();
    }

    @GET
    @Path("/{code}/members")
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "某日在名录中的企业", description = "on 为名录日期,asOf 为知悉日:只计该日日终前已录入的变动;缺省均为今天")
    public Page<MemberView> members(
            @PathParam("code") String code,
            @Parameter(description = "该日日终在名录中的;缺省为今天") @QueryParam("on") LocalDate on,
            @Parameter(description = "知悉日:只计该日日终前已录入的数据;缺省为今天") @QueryParam("asOf") LocalDate asOf,
            @Valid @BeanParam PageParams page) {
        var today = Days.today(clock);
        return memberships.members(
                scopes.current(), lists.get(code), on == null ? today : on, asOf == null ? today : asOf, page);
    }

    @POST
    @Path("/{code}/_import")
    @Consumes({SmallTable.CSV, SmallTable.XLSX})
    @Transactional
    @Idempotent
    @BodyLimit(LIMIT)
    @PermissionsAllowed("enterprise:write")
    @Operation(
            summary = "导入名录",
            description =
                    "CSV 或 XLSX,最多 5000 行,须有统一社会信用代码;有列入日期列的按该列,否则按 from;" + "complete=true 表示名单完整,未列出的企业自 from 起移出")
    public RestResponse<ListImported> take(
            @PathParam("code") String code,
            @Parameter(description = "列入日期,不晚于今天", required = true) @QueryParam("from") LocalDate from,
            @Parameter(description = "依据文件") @QueryParam("document") @Size(max = 200) String document,
            @Parameter(description = "名单是否完整") @QueryParam("complete") @DefaultValue("false") boolean complete,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            InputStream body)
            throws IOException {
        var list = lists.get(code);
        if (from == null) {
            throw Refusal.invalid("required", "from", Text.of("请给出列入日期 from", "from is required"));
        }
        var lines = SmallTable.read(body, contentType, ListIntake.MOST, ListIntake.CODE);
        var result = intake.take(scopes.current(), new ListIntake.Announced(list, from, document, complete), lines);
        var record = new ListImport(code, from, document, complete, result.joined(), result.left());
        changes.record(
                new Change("official-list.imported", "official-list", subject(code), list.version, null, record));
        return RestResponse.ok(result);
    }

    /** What is recorded of an imported list: one entry for the batch. */
    record ListImport(String list, LocalDate from, String document, boolean complete, int joined, int left) {}

    private static UUID subject(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }
}
