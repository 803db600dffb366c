package cn.sisong.project;

import cn.sisong.common.testing.Trials;

/** One project with a milestone. */
final class ProjectTrials {
    private ProjectTrials() {}

    static Trials of(String area) {
        var project = Sample.post(Sample.officer(), Sample.PROJECTS, Sample.lead(area));
        var milestones = Sample.PROJECTS + "/" + project + "/milestones";
        var milestone = Sample.post(Sample.officer(), milestones, Sample.map("name", "封顶", "plannedOn", "2026-06-01"));
        return new Trials(Sample.BASE)
                .row("/projects", project)
                .row("/projects/{projectId}/milestones", milestone)
                .code("/figures", "B2")
                .query("from", "2026-01-01")
                .query("to", "2026-12-31")
                .value("month", "2026-03")
                .value("areaCode", "341282")
                .value("NewProject.investorName", "外地投资人")
                .value("NewProject.parentId", project);
    }
}
