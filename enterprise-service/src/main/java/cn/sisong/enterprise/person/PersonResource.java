package cn.sisong.enterprise.person;

import cn.sisong.common.identity.Scopes;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Colleagues to choose from. */
@Path("/people")
@Tag(name = "专班")
public class PersonResource {
    private final People people;
    private final Scopes scopes;

    PersonResource(People people, Scopes scopes) {
        this.people = people;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("enterprise:dispatch")
    @Operation(summary = "可选的人员", description = "登录过本系统或已在专班的人,限本人区划内,按姓名排列;没有登录过的人不在其中")
    public Page<PersonView> list(
            @Parameter(description = "姓名或单位的一部分") @QueryParam("q") @Size(min = 1, max = 40) String q,
            @Valid @BeanParam PageParams page) {
        return people.list(scopes.current(), q, page);
    }
}
