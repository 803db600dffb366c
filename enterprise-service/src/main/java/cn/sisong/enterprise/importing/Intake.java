package cn.sisong.enterprise.importing;

import cn.sisong.common.file.StoredFiles;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.area.Area;
import cn.sisong.enterprise.area.Areas;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Takes a file in: what can be told at once is refused at once, the rest is a job's business. */
@ApplicationScoped
class Intake {
    private final List<ImportKind> kinds;
    private final StoredFiles files;
    private final ImportJobs jobs;
    private final Areas areas;
    private final Caller caller;
    private final Clock clock;

    Intake(@All List<ImportKind> kinds, StoredFiles files, ImportJobs jobs, Areas areas, Caller caller, Clock clock) {
        this.kinds = kinds;
        this.files = files;
        this.jobs = jobs;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    ImportJob accept(DataScope scope, Upload upload, InputStream body) throws IOException {
        var area = home(scope);
        var format = upload.format();
        var columns = kinds.stream()
                .filter(kind -> kind.kind() == upload.kind())
                .findFirst()
                .orElseThrow()
                .columns();
        var content = new PushbackInputStream(body, TextEncoding.SAMPLE);
        var head = content.readNBytes(TextEncoding.SAMPLE);
        content.unread(head);
        Signature.require(format, head);
        var file = format == FileFormat.CSV ? storeText(head, content, columns) : storeWorkbook(content, columns);
        var job = new ImportJob(upload, file, scope, area, caller, clock.instant());
        jobs.add(job);
        return job;
    }

    private ReceivedFile storeText(byte[] head, InputStream content, List<? extends Heading> columns)
            throws IOException {
        try (var rows = CsvRows.open(new ByteArrayInputStream(head), head.length)) {
            var header = header(rows, columns);
            return new ReceivedFile(files.store(content).id(), header);
        } catch (UnreadableFile broken) {
            throw unreadable(broken);
        }
    }

    private ReceivedFile storeWorkbook(InputStream content, List<? extends Heading> columns) throws IOException {
        var file = Files.createTempFile("upload-", ".xlsx");
        try {
            WorkbookUpload.save(content, file);
            var header = checkWorkbook(file, columns);
            try (var checked = Files.newInputStream(file)) {
                return new ReceivedFile(files.store(checked).id(), header);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> checkWorkbook(Path file, List<? extends Heading> columns) throws IOException {
        try (var rows = XlsxRows.open(file, ZipGuard.check(file))) {
            return header(rows, columns);
        } catch (UnreadableFile broken) {
            throw unreadable(broken);
        }
    }

    private static List<String> header(Rows rows, List<? extends Heading> columns) throws IOException {
        var first = rows.next();
        Header.of(first, columns);
        return first.cells();
    }

    private static Refusal unreadable(UnreadableFile broken) {
        return Refusal.rule("unreadable-file", "", Text.of(broken.getMessage(), "The file cannot be read"));
    }

    /** Where things go whose rows name no known area or firm. */
    private Area home(DataScope scope) {
        var area = scope.areaPath() == null
                ? null
                : areas.find("path", scope.areaPath()).firstResult();
        if (area == null) {
            throw Refusal.rule("area-out-of-scope", "", Text.of("您的账号没有管辖区划,不能导入", "Your account has no area"));
        }
        return area;
    }
}
