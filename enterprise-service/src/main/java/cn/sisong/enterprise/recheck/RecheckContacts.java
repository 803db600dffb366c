package cn.sisong.enterprise.recheck;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.confirmation.LinkToken;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When firms were talked to about their closed problems. */
@ApplicationScoped
class RecheckContacts implements PanacheRepositoryBase<RecheckContact, UUID> {
    private final Clock clock;

    RecheckContacts(Clock clock) {
        this.clock = clock;
    }

    /** @param files all files that are the firm */
    Optional<RecheckContact> last(Collection<UUID> files) {
        return find("enterpriseId in ?1 order by contactedAt desc, id desc", files)
                .firstResultOptional();
    }

    /** The last one up to a day, the day included. */
    Optional<RecheckContact> last(Collection<UUID> files, LocalDate day) {
        return find("enterpriseId in ?1 and contactedOn <= ?2 order by contactedOn desc, id desc", files, day)
                .firstResultOptional();
    }

    /** Newest first. */
    List<RecheckContact> links(Collection<UUID> files) {
        return list(
                "enterpriseId in ?1 and means = ?2 order by contactedAt desc, id desc",
                files,
                RecheckContact.Means.LINK);
    }

    RecheckContact link(Collection<UUID> files, UUID id) {
        return find("enterpriseId in ?1 and id = ?2 and means = ?3", files, id, RecheckContact.Means.LINK)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound(Text.of("回访链接", "link")));
    }

    boolean isKnown(UUID visitId) {
        return count("visitId", visitId) > 0;
    }

    /** The contact, or 404 for an unknown token, 410 for one that is revoked or past its time. */
    RecheckContact withToken(String token) {
        var contact = find("tokenHash", LinkToken.hash(token))
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(
                        ErrorCode.NOT_FOUND, Text.of("链接无效,请向发给您链接的工作人员核实", "No such link; ask whoever sent it")));
        if (contact.isDead(clock.instant())) {
            throw new Refusal(
                    ErrorCode.GONE, Text.of("链接已失效,有新情况请与为您服务的专班联系", "The link has expired or was withdrawn"));
        }
        return contact;
    }
}
