package cn.sisong.project.milestone;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.project.project.Projects;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.util.UUID;

/** The milestones of the projects within scope. */
@ApplicationScoped
public class Milestones implements PanacheRepositoryBase<Milestone, UUID> {
    private final Session session;
    private final Projects projects;

    Milestones(Session session, Projects projects) {
        this.session = session;
        this.projects = projects;
    }

    Milestone get(DataScope scope, UUID project, UUID id) {
        return query(scope, project)
                .where("m.id = :id", "id", id)
                .single()
                .orElseThrow(() -> Refusal.notFound(Text.of("里程碑", "milestone")));
    }

    Page<Milestone> list(DataScope scope, UUID project, PageParams page) {
        return query(scope, project)
                .ascending(page, SortKey.date("m.plannedOn", m -> m.plannedOn), SortKey.id("m.id", m -> m.id));
    }

    Milestone add(DataScope scope, Milestone milestone) {
        projects.get(scope, milestone.projectId);
        persistAndFlush(milestone);
        return milestone;
    }

    private ListQuery<Milestone> query(DataScope scope, UUID project) {
        return new ListQuery<>(session, Milestone.class, "from Milestone m")
                .where(
                        "m.projectId = :project",
                        "project",
                        projects.get(scope, project).id());
    }
}
