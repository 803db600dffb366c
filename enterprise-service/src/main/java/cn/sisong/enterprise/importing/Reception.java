package cn.sisong.enterprise.importing;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

import java.io.IOException;
import java.io.InputStream;

/** Answers an upload with the job that it has become. */
@ApplicationScoped
class Reception {
    static final long LIMIT = 512L * 1024 * 1024;
    /** Seconds; the upload itself takes place within the transaction. */
    static final int SECONDS = 1800;

    private final Intake intake;
    private final Changes changes;

    Reception(Intake intake, Changes changes) {
        this.intake = intake;
        this.changes = changes;
    }

    RestResponse<JobView> accept(DataScope scope, Upload upload, InputStream body) throws IOException {
        var view = JobView.of(intake.accept(scope, upload, body));
        changes.record(new Change("import-job.accepted", "import-job", view.id(), view.version(), null, view));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view)
                .header("Location", JobView.PATH + view.id())
                .header("Retry-After", "2")
                .build();
    }
}
