package cn.sisong.project.project;

import cn.sisong.common.transition.Step;
import cn.sisong.project.timeline.EvidenceKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static cn.sisong.project.project.ProjectStage.COMPLETED;
import static cn.sisong.project.project.ProjectStage.FULL_CAPACITY;
import static cn.sisong.project.project.ProjectStage.LEAD;
import static cn.sisong.project.project.ProjectStage.NEGOTIATING;
import static cn.sisong.project.project.ProjectStage.PRODUCING;
import static cn.sisong.project.project.ProjectStage.REGISTERED;
import static cn.sisong.project.project.ProjectStage.SIGNED;
import static cn.sisong.project.project.ProjectStage.STARTED;
import static cn.sisong.project.project.ProjectStage.SUSPENDED;
import static cn.sisong.project.project.ProjectStage.TERMINATED;
import static cn.sisong.project.project.ProjectStage.UNDER_CONSTRUCTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProjectStageTest {
    private static final List<ProjectStage> LINE = List.of(
            LEAD, NEGOTIATING, SIGNED, REGISTERED, STARTED, UNDER_CONSTRUCTION, COMPLETED, PRODUCING, FULL_CAPACITY);

    private static Map<ProjectStage, Set<ProjectStage>> next() {
        var next = new EnumMap<ProjectStage, Set<ProjectStage>>(ProjectStage.class);
        for (int i = 0; i + 1 < LINE.size(); i++) {
            next.put(LINE.get(i), Set.of(LINE.get(i + 1), SUSPENDED, TERMINATED));
        }
        return next;
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SUSPENDED")
    void every_pair_of_stages_is_as_the_table_says(ProjectStage from) {
        check(from, null, next().getOrDefault(from, Set.of()));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SUSPENDED", "TERMINATED", "FULL_CAPACITY"})
    void a_suspended_project_resumes_where_it_stopped(ProjectStage stoppedAt) {
        check(SUSPENDED, stoppedAt, Set.of(stoppedAt, TERMINATED));
        var project = project(stoppedAt, null);
        project.moveTo(SUSPENDED);
        assertThat(project.stoppedAt).isEqualTo(stoppedAt);
        project.moveTo(stoppedAt);
        assertThat(project.stoppedAt).isNull();
    }

    private static void check(ProjectStage from, ProjectStage stoppedAt, Set<ProjectStage> expected) {
        assertThat(from.steps(stoppedAt).stream().map(Step::to).collect(Collectors.toSet()))
                .isEqualTo(expected);
        for (var to : ProjectStage.values()) {
            var project = project(from, stoppedAt);
            if (expected.contains(to)) {
                project.moveTo(to);
                assertThat(project.stage).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> project.moveTo(to)).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void a_framework_agreement_proves_nothing() {
        assertThat(ProjectStage.values())
                .noneMatch(stage -> stage.evidence().contains(EvidenceKind.FRAMEWORK_AGREEMENT));
    }

    private static Project project(ProjectStage stage, ProjectStage stoppedAt) {
        var project = new Project();
        project.stage = stage;
        project.stoppedAt = stoppedAt;
        return project;
    }
}
