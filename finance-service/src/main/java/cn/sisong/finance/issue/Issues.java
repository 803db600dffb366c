package cn.sisong.finance.issue;

import cn.sisong.common.peer.Peer;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.finance.firm.FirmReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import java.util.Optional;
import java.util.UUID;

/** Looks an issue up with the caller's own token: who sees it is decided where it is kept. */
@ApplicationScoped
public class Issues {
    private final IssueClient client;
    private final HttpHeaders headers;

    Issues(@RestClient IssueClient client, HttpHeaders headers) {
        this.client = client;
        this.headers = headers;
    }

    /** The issue, or 404 when it is absent or out of sight. */
    public SeenIssue get(UUID id) {
        var issue = read(id).orElseThrow(() -> Refusal.notFound(Text.of("诉求", "issue")));
        return new SeenIssue(
                issue.id(),
                issue.enterprise() == null ? null : issue.enterprise().id());
    }

    /** Refuses a reference to an issue that is out of sight or another firm's. Null is no reference. */
    public void check(UUID id, FirmReference firm) {
        if (id == null) {
            return;
        }
        var issue = read(id).orElseThrow(() -> Refusal.rule(
                "issue-unknown", "/issueId", Text.of("没有找到该诉求,或不在您的权限范围内", "No such issue within your scope")));
        if (issue.enterprise() == null) {
            throw Refusal.rule(
                    "issue-without-firm",
                    "/issueId",
                    Text.of("诉求 " + issue.number() + " 尚未匹配到企业,请先匹配", "The issue is not matched with a firm yet"));
        }
        if (!issue.enterprise().id().equals(firm.enterpriseId())) {
            throw Refusal.rule(
                    "issue-of-another-firm",
                    "/issueId",
                    Text.of(
                            "诉求 " + issue.number() + " 属于“" + issue.enterprise().name() + "”",
                            "The issue is another firm's"));
        }
    }

    private Optional<IssueClient.Issue> read(UUID id) {
        var token = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        return Peer.read("enterprise-service", () -> client.get(token, id));
    }
}
