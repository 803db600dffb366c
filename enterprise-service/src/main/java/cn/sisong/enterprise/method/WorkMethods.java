package cn.sisong.enterprise.method;

import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.method.MethodViews.MethodView;
import cn.sisong.enterprise.method.MethodViews.QuestionnaireView;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The dictionary; reference data open to every reader. */
@ApplicationScoped
public class WorkMethods implements PanacheRepositoryBase<WorkMethod, UUID> {
    private final Session session;
    private final Clock clock;

    WorkMethods(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    private record Row(WorkMethod method, Questionnaire inForce) {}

    Page<MethodView> list(PageParams page) {
        var today = Days.today(clock);
        return new ListQuery<>(session, Row.class, """
                        select m, q from WorkMethod m
                        left join Questionnaire q on q.method = m.code and q.retired = false""")
                .ascending(page, SortKey.text("m.code", row -> row.method().code))
                .map(row -> MethodView.of(row.method(), row.inForce(), today));
    }

    MethodView view(WorkMethod method) {
        return MethodView.of(method, inForce(method.code).orElse(null), Days.today(clock));
    }

    WorkMethod get(String code) {
        return find("code", code)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound(Text.of("工作法", "work method")));
    }

    void add(WorkMethod method) {
        if (count("code", method.code) > 0) {
            throw new Refusal(ErrorCode.ALREADY_EXISTS, Text.of("代码“" + method.code + "”已被使用", "The code is taken"));
        }
        persistAndFlush(method);
    }

    Page<QuestionnaireView> editions(String code, PageParams page) {
        return new ListQuery<>(session, Questionnaire.class, "select q from Questionnaire q")
                .where("q.method = :method", "method", code)
                .descending(page, SortKey.number("q.edition", form -> (long) form.edition))
                .map(QuestionnaireView::of);
    }

    Optional<Questionnaire> inForce(String code) {
        return session.createSelectionQuery(
                        "from Questionnaire q where q.method = :method and q.retired = false", Questionnaire.class)
                .setParameter("method", code)
                .uniqueResultOptional();
    }

    void add(Questionnaire form) {
        session.persist(form);
        session.flush();
    }

    /** A template by its id, in force or retired: what was asked offline may be older than today's edition. */
    public Optional<Questionnaire> questionnaire(UUID id) {
        return Optional.ofNullable(session.find(Questionnaire.class, id));
    }

    /** Templates by id, one statement. */
    public List<Questionnaire> questionnaires(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : session.createSelectionQuery("from Questionnaire q where q.id in (:ids)", Questionnaire.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private record Name(String code, String name) {}

    /** The names by code. */
    public Map<String, String> names(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : session.createSelectionQuery(
                                "select m.code, m.name from WorkMethod m where m.code in (:codes)", Name.class)
                        .setParameter("codes", codes)
                        .getResultStream()
                        .collect(Collectors.toMap(Name::code, Name::name));
    }

    /** Refuses codes that the dictionary does not have, each named by its place. */
    public void require(List<String> codes, IntFunction<String> pointer) {
        if (codes.isEmpty()) {
            return;
        }
        var known = new HashSet<>(
                session.createSelectionQuery("select m.code from WorkMethod m where m.code in (:codes)", String.class)
                        .setParameter("codes", codes)
                        .getResultList());
        var unknown = new ArrayList<Integer>();
        for (int i = 0; i < codes.size(); i++) {
            if (!known.contains(codes.get(i))) {
                unknown.add(i);
            }
        }
        if (!unknown.isEmpty()) {
            var text = Text.of("工作法词典中没有此项", "Not in the dictionary of work methods");
            var refusal = new Refusal(ErrorCode.RULE_VIOLATED, text).code("unknown-method");
            unknown.forEach(i -> refusal.violation(pointer.apply(i), "unknown-method", text));
            throw refusal;
        }
    }
}
