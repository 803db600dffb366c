package cn.sisong.enterprise.suggestion;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.issue.Category;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The table of duties: one row per category. Reference data, open to every reader. */
@ApplicationScoped
public class DepartmentDuties implements PanacheRepositoryBase<DepartmentDuty, Category> {
    private static final String VIEW = """
            select t.category, t.version, t.departmentId, d.name, t.note
            from DepartmentDuty t left join Department d on d.id = t.departmentId""";

    private final Session session;

    DepartmentDuties(Session session) {
        this.session = session;
    }

    /** A duty with the department's name. */
    record Row(Category category, long version, String departmentId, String departmentName, String note) {}

    /** In the order of the categories themselves. */
    List<Row> inOrder() {
        return session.createSelectionQuery(VIEW, Row.class)
                .getResultStream()
                .sorted(Comparator.comparing(Row::category))
                .toList();
    }

    Optional<Row> row(Category category) {
        return session.createSelectionQuery(VIEW + " where t.category = :category", Row.class)
                .setParameter("category", category)
                .getResultStream()
                .findFirst();
    }

    DepartmentDuty of(String category) {
        return Arrays.stream(Category.values())
                .filter(known -> known.name().equals(category))
                .findFirst()
                .map(this::findById)
                .orElseThrow(() -> Refusal.notFound(Text.of("诉求类别", "category")));
    }
}
