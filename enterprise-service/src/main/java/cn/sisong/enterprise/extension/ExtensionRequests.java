package cn.sisong.enterprise.extension;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.Issues;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.util.Optional;
import java.util.UUID;

/** The requests for time. Whoever sees the issue sees its requests. */
@ApplicationScoped
public class ExtensionRequests implements PanacheRepositoryBase<ExtensionRequest, UUID> {
    private static final String SELECT =
            "select r, d.name from ExtensionRequest r left join Department d on d.id = r.departmentId";

    private final Session session;
    private final Issues issues;

    ExtensionRequests(Session session, Issues issues) {
        this.session = session;
        this.issues = issues;
    }

    /** A request and its department's name. */
    record Row(ExtensionRequest request, String departmentName) {}

    Page<Row> list(Issue issue, PageParams page) {
        return new ListQuery<>(session, Row.class, SELECT)
                .where("r.issueId = :issue", "issue", issue.id())
                .ascending(
                        page,
                        SortKey.instant("r.askedAt", row -> row.request().askedAt),
                        SortKey.id("r.id", row -> row.request().id));
    }

    Row get(DataScope scope, UUID issueId, UUID id) {
        var issue = issues.get(scope, issueId);
        return new ListQuery<>(session, Row.class, SELECT)
                .where("r.issueId = :issue", "issue", issue.id())
                .where("r.id = :id", "id", id)
                .single()
                .orElseThrow(() -> Refusal.notFound(Text.of("延期申请", "extension request")));
    }

    long granted(UUID issueId) {
        return count("issueId = ?1 and state = ?2", issueId, ExtensionState.APPROVED);
    }

    Optional<ExtensionRequest> pending(UUID issueId) {
        return find("issueId = ?1 and state = ?2", issueId, ExtensionState.PENDING)
                .firstResultOptional();
    }
}
