package cn.sisong.enterprise.evidence;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.file.StoredFiles;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.attachment.Attachment;
import cn.sisong.enterprise.attachment.AttachmentView;
import cn.sisong.enterprise.attachment.Attachments;
import cn.sisong.enterprise.attachment.Attachments.By;
import cn.sisong.enterprise.attachment.Attachments.Owner;
import cn.sisong.enterprise.issue.Issues;
import cn.sisong.enterprise.visit.Visits;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;

/** Takes files in and gives them out; who sees the owner sees the file. */
@ApplicationScoped
class Evidence {
    private static final int LONGEST_NAME = 100;

    private final Attachments attachments;
    private final StoredFiles files;
    private final Issues issues;
    private final Visits visits;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    Evidence(
            Attachments attachments,
            StoredFiles files,
            Issues issues,
            Visits visits,
            Changes changes,
            Caller caller,
            Clock clock) {
        this.attachments = attachments;
        this.files = files;
        this.issues = issues;
        this.visits = visits;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    AttachmentView add(Owner owner, String name, InputStream body) {
        try {
            var content = new PushbackInputStream(body, Media.LONGEST);
            var media = Media.sniff(content).orElseThrow(Evidence::unsupported);
            var file = files.store(media.withoutMetadata(content));
            var by = new By(caller.subject(), caller.name(), clock.instant());
            var view = attachments.add(owner, file, tidy(name), media.type(), by);
            changes.record(new Change("attachment.added", "attachment", view.id(), 0, null, view));
            return view;
        } catch (IOException | UncheckedIOException broken) {
            throw new Refusal(
                    ErrorCode.MALFORMED_REQUEST, Text.of("文件不完整或已损坏,请重新选择后上传", "The file is damaged; choose it again"));
        }
    }

    /** The attachment, if its owner is in sight. */
    Attachment get(DataScope scope, UUID id) {
        var attachment =
                attachments.findByIdOptional(id).orElseThrow(() -> Refusal.notFound(Text.of("附件", "attachment")));
        if (attachment.issueId() != null) {
            issues.get(scope, attachment.issueId());
        } else {
            visits.get(scope, attachment.visitId());
        }
        return attachment;
    }

    AttachmentView view(Attachment attachment) {
        return attachments.view(attachment);
    }

    private static Refusal unsupported() {
        return new Refusal(
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                Text.of("只能上传 JPEG、PNG 照片或 PDF 文件(按文件内容识别,改扩展名无效)", "Only JPEG, PNG or PDF, by content"));
    }

    /** A file name is shown and sent back: no path, no control characters. */
    private static String tidy(String name) {
        var last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\"<>:|?*]", "").strip();
        if (clean.isEmpty()) {
            return "附件";
        }
        return clean.length() > LONGEST_NAME ? clean.substring(clean.length() - LONGEST_NAME) : clean;
    }
}
