package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.DataScope;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** The template of a list as a file to save. */
@ApplicationScoped
class TemplateFile {
    private final List<ImportKind> kinds;

    TemplateFile(@All List<ImportKind> kinds) {
        this.kinds = kinds;
    }

    RestResponse<byte[]> of(ListKind wanted, DataScope scope) throws IOException {
        var out = new ByteArrayOutputStream();
        for (var kind : kinds) {
            if (kind.kind() == wanted) {
                kind.template(scope, out);
            }
        }
        return RestResponse.ResponseBuilder.ok(out.toByteArray())
                .header("Content-Disposition", "attachment; filename=\"" + wanted.template() + "\"")
                .build();
    }
}
