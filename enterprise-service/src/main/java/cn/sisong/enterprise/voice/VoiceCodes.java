package cn.sisong.enterprise.voice;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.page.Page;
import cn.sisong.common.page.PageParams;
import cn.sisong.common.page.SortKey;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.confirmation.LinkToken;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.voice.VoiceCodeView.Row;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.Session;

import java.util.List;
import java.util.UUID;

/** The printed codes. */
@ApplicationScoped
class VoiceCodes implements PanacheRepositoryBase<VoiceCode, UUID> {
    private final Session session;
    private final VoiceCodeScope scopes;
    private final Enterprises enterprises;

    VoiceCodes(Session session, VoiceCodeScope scopes, Enterprises enterprises) {
        this.session = session;
        this.scopes = scopes;
        this.enterprises = enterprises;
    }

    /** What stands in the query string of the list. */
    record Filter(UUID enterpriseId, String areaCode, boolean areas, boolean open) {}

    Page<VoiceCodeView> list(DataScope scope, Filter filter, PageParams page) {
        var query = rows(scope)
                .where("v.enterpriseId in (:files)", "files", enterprises.filesOrNull(filter.enterpriseId()))
                .where("v.areaCode = :area", "area", filter.areaCode());
        if (filter.areas()) {
            query.where("v.areaCode is not null");
        }
        if (filter.open()) {
            query.where("v.revokedAt is null");
        }
        return query.descending(page, SortKey.instant("v.issuedAt", Row::issuedAt), SortKey.id("v.id", Row::id))
                .map(Row::view);
    }

    VoiceCodeView view(DataScope scope, UUID id) {
        return rows(scope)
                .where("v.id = :id", "id", id)
                .single()
                .orElseThrow(VoiceCodes::none)
                .view();
    }

    /** The code, or 404 when it is absent or out of sight. */
    VoiceCode get(DataScope scope, UUID id) {
        return new ListQuery<>(session, VoiceCode.class, "select v from VoiceCode v")
                .within(scopes.on(scope, "v"))
                .where("v.id = :id", "id", id)
                .single()
                .orElseThrow(VoiceCodes::none);
    }

    private ListQuery<Row> rows(DataScope scope) {
        return new ListQuery<>(session, Row.class, """
                select v.id, v.version, e.id, e.name, a.code, a.name, v.issuedByName, v.issuedAt, v.revokedAt,
                       (select count(r.id) from VoiceReceipt r where r.codeId = v.id)
                from VoiceCode v left join Enterprise k on k.id = v.enterpriseId
                                 left join Enterprise e on e.id = coalesce(k.mergedInto, k.id)
                                 left join Area a on a.code = v.areaCode""").within(scopes.on(scope, "v"));
    }

    /** What is on paper now, of a firm (each of its files may have brought a code along) or of an area. */
    List<VoiceCode> current(UUID enterpriseId, String areaCode) {
        return enterpriseId != null
                ? list("enterpriseId in ?1 and revokedAt is null", enterprises.files(enterpriseId))
                : list("areaCode = ?1 and revokedAt is null", areaCode);
    }

    /** The code of a printed token, or 404 for an unknown one, 410 for one that was taken back. */
    VoiceCode printed(String token, LockModeType lock) {
        var code = find("tokenHash", LinkToken.hash(token))
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() ->
                        new Refusal(ErrorCode.NOT_FOUND, Text.of("二维码无效,请向四送一服办核实", "No such code; ask the office")));
        if (code.revokedAt != null) {
            throw new Refusal(ErrorCode.GONE, Text.of("二维码已停用或已更换,请使用新的二维码", "The code was taken back or replaced"));
        }
        return code;
    }

    private static Refusal none() {
        return Refusal.notFound(Text.of("二维码", "code"));
    }
}
