package cn.sisong.enterprise.exporting;

import cn.sisong.common.audit.AuditTrail;
import cn.sisong.common.time.Days;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Lists that leave as files: each is remembered, with what was asked for, before its first byte. */
@ApplicationScoped
public class Downloads {
    private final AuditTrail audit;
    private final UriInfo uri;
    private final Clock clock;

    Downloads(AuditTrail audit, UriInfo uri, Clock clock) {
        this.audit = audit;
        this.uri = uri;
        this.clock = clock;
    }

    /** What is remembered: somebody took something along. */
    public record Deed(String action, String type, String subject) {
        /** Of a list that belongs to nothing. */
        public Deed(String action, String type) {
            this(action, type, "export");
        }
    }

    /**
     * What the file is.
     *
     * @param name without the day and the extension that are put to it
     * @param title of the sheet
     */
    public record Sheet(String name, String title, List<String> headings) {}

    /** Puts the rows into the file, behind its headings. */
    public interface Rows {
        void write(RowFile file) throws IOException;
    }

    public RestResponse<StreamingOutput> of(Deed deed, ExportFormat format, Sheet sheet, Rows rows) {
        var query = Map.of("query", String.valueOf(uri.getRequestUri().getQuery()));
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(deed.action(), deed.type(), deed.subject(), null, query));
        StreamingOutput content = out -> {
            try (var file = format.open(out, sheet.title(), sheet.headings())) {
                rows.write(file);
            }
        };
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Type", format.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + sheet.name() + "-" + Days.today(clock) + "." + format.extension()
                                + "\"")
                .build();
    }
}
