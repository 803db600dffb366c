package cn.sisong.project.project;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.project.timeline.TimelineItem;
import cn.sisong.project.timeline.Timelines;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.util.Optional;
import java.util.UUID;

/** The projects. */
@ApplicationScoped
public class Projects implements PanacheRepositoryBase<Project, UUID> {
    private final Session session;
    private final Timelines timelines;

    Projects(Session session, Timelines timelines) {
        this.session = session;
        this.timelines = timelines;
    }

    /** The project, or 404 when it is absent or out of sight. */
    public Project get(DataScope scope, UUID id) {
        return find(scope, id).orElseThrow(() -> Refusal.notFound(Text.of("项目", "project")));
    }

    Optional<Project> find(DataScope scope, UUID id) {
        return query(scope).where("p.id = :id", "id", id).single();
    }

    /** A project that lives under the same name at the same place: most likely the same one, entered twice. */
    Optional<Project> alike(DataScope scope, String name, String areaCode) {
        return query(scope)
                .where("p.name = :name", "name", name)
                .where("p.areaCode = :areaCode", "areaCode", areaCode)
                .where("p.stage <> :over", "over", ProjectStage.TERMINATED)
                .single();
    }

    /** Refuses a project code that stands for another project, in sight or not: a code is given once in the country. */
    void checkCode(UUID id, String code) {
        if (code != null && count("projectCode = ?1 and id <> ?2", code, id) > 0) {
            throw new Refusal(
                            ErrorCode.ALREADY_EXISTS,
                            Text.of(
                                    "项目代码 " + code + " 已用于另一个项目,请核对",
                                    "The project code " + code + " is another project's"))
                    .code("project-code-taken")
                    .violation("/projectCode", "project-code-taken", Text.of("已用于另一个项目", "is another project's"));
        }
    }

    Page<ProjectView> list(
            DataScope scope, ProjectStage stage, Boolean key, UUID enterpriseId, UUID parentId, PageParams page) {
        return query(scope)
                .where("p.stage = :stage", "stage", stage)
                .where("p.keyProject = :keyProject", "keyProject", key)
                .where("p.firm.enterpriseId = :firm", "firm", enterpriseId)
                .where("p.parentId = :parent", "parent", parentId)
                .descending(
                        page,
                        SortKey.instant("p.createdAt", found -> found.createdAt),
                        SortKey.id("p.id", found -> found.id))
                .map(ProjectView::of);
    }

    Page<TimelineItem> timeline(DataScope scope, UUID id, PageParams page) {
        return timelines.of(get(scope, id).id, page);
    }

    private ListQuery<Project> query(DataScope scope) {
        return new ListQuery<>(session, Project.class, "from Project p").within(ProjectScope.on(scope, "p"));
    }
}
