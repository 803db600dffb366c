package cn.sisong.enterprise.similar;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.issue.Category;
import cn.sisong.enterprise.issue.Issue;
import cn.sisong.enterprise.issue.IssuePresenter;
import cn.sisong.enterprise.issue.IssueScope;
import cn.sisong.enterprise.issue.IssueViews.IssueSummary;
import cn.sisong.enterprise.issue.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares an issue with the open ones within the caller's sight, by the pairs of characters that they have in common. */
@ApplicationScoped
class SimilarIssues {
    /** Below this share of common pairs the words say nothing; the same firm is a reason of its own. */
    private static final int ALIKE = 30;

    private static final int AT_MOST = 20;

    private final Session session;
    private final Issues issues;
    private final Enterprises enterprises;
    private final IssuePresenter presenter;
    private final IssueScope scopes;

    SimilarIssues(
            Session session, Issues issues, Enterprises enterprises, IssuePresenter presenter, IssueScope scopes) {
        this.session = session;
        this.issues = issues;
        this.enterprises = enterprises;
        this.presenter = presenter;
        this.scopes = scopes;
    }

    private record Match(UUID id, String category, boolean sameFirm, int score) {}

    List<SimilarIssue> to(DataScope scope, Issue issue) {
        var matches = matches(scope, issue);
        var rows = issues.ofIds(scope, matches.stream().map(Match::id).toList());
        var summaries =
                presenter.summaries(rows).stream().collect(Collectors.toMap(IssueSummary::id, Function.identity()));
        return matches.stream()
                .map(match -> new SimilarIssue(
                        summaries.get(match.id()), match.score(), match.sameFirm(), why(match, issue.category())))
                .toList();
    }

    /** The index finds those of the firm and those with a pair in common; the share is counted for these alone. */
    private List<Match> matches(DataScope scope, Issue issue) {
        var predicate = scopes.on(scope, "i");
        var query = session.createNativeQuery("""
                        with asked as (select grams from issue where id = :issue),
                        candidate as (
                            select i.id, i.category, i.created_at, i.grams,
                                   coalesce(i.enterprise_id in (:files), false) as same_firm,
                                   asked.grams as asked_grams
                            from issue i, asked
                            where i.state not in ('CLOSED', 'REJECTED', 'MERGED') and i.id <> :issue
                              and (i.enterprise_id in (:files) or i.grams && asked.grams)
                              and (""" + predicate.sql() + """
                            )
                        ), scored as (
                            select c.*, common.n as common_pairs,
                                   cardinality(c.grams) + cardinality(c.asked_grams) - common.n as all_pairs
                            from candidate c, lateral (
                                select count(*) as n from unnest(c.grams) gram where gram = any (c.asked_grams)
                            ) common
                        ), rated as (
                            select s.*, cast(round(100.0 * common_pairs / greatest(all_pairs, 1)) as integer) as score
                            from scored s
                        )
                        select id, category, same_firm, score from rated where same_firm or score >= :alike
                        order by same_firm desc, score desc, created_at, id limit :most""", Match.class)
                .setParameter("issue", issue.id())
                .setParameterList("files", files(issue))
                .setParameter("alike", ALIKE)
                .setParameter("most", AT_MOST);
        predicate.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /** Of the issue's firm; while that is unknown one that no firm has. */
    private Set<UUID> files(Issue issue) {
        var files = enterprises.files(issue.enterpriseId());
        return files.isEmpty() ? Set.of(issue.id()) : files;
    }

    private static String why(Match match, Category category) {
        var firm = match.sameFirm() ? "同一家企业的未办结诉求" : "其他企业的未办结诉求";
        var kind = match.category().equals(category.name()) ? ",同为" + category.label() + "类" : "";
        return firm + kind + ",文字相似 " + match.score() + "%";
    }
}
