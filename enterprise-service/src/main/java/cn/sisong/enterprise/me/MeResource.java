package cn.sisong.enterprise.me;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.Scopes;
import cn.sisong.enterprise.area.Area;
import cn.sisong.enterprise.area.Areas;
import cn.sisong.enterprise.department.Department;
import cn.sisong.enterprise.department.Departments;
import cn.sisong.enterprise.notification.Channels;
import cn.sisong.enterprise.person.People;
import cn.sisong.enterprise.taskforce.TaskForces;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The caller as the service sees them. */
@Path("/me")
@Tag(name = "本人")
public class MeResource {
    private final Caller caller;
    private final Scopes scopes;
    private final Areas areas;
    private final Departments departments;
    private final TaskForces taskForces;
    private final People people;
    private final Channels channels;

    MeResource(
            Caller caller,
            Scopes scopes,
            Areas areas,
            Departments departments,
            TaskForces taskForces,
            People people,
            Channels channels) {
        this.caller = caller;
        this.scopes = scopes;
        this.areas = areas;
        this.departments = departments;
        this.taskForces = taskForces;
        this.people = people;
        this.channels = channels;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(summary = "本人的单位、区划和专班", description = "本人由此列入可选的人员,同区划的四送一服办可将其加入专班")
    public Me get() {
        people.remember(scopes.current());
        channels.refresh(scopes.current());
        var department = departments.withId(caller.department()).map(Named::of).orElse(null);
        var area = areas.withCode(caller.area())
                .or(() -> areas.withPath(scopes.current().areaPath()))
                .map(Named::of)
                .orElse(null);
        return new Me(
                caller.subject(),
                caller.name(),
                new TreeSet<>(caller.roles()),
                department,
                area,
                taskForces.ofPerson(scopes.current()));
    }

    /** The caller. */
    public record Me(
            String subject,
            String name,
            Set<String> roles,
            @Schema(nullable = true) Named department,
            @Schema(nullable = true) Named area,
            List<TaskForces.Mine> taskForces) {}

    /** Something by id (or code) and name. */
    public record Named(String id, String name) {
        static Named of(Department department) {
            return new Named(department.id(), department.name());
        }

        static Named of(Area area) {
            return new Named(area.code(), area.name());
        }
    }
}
