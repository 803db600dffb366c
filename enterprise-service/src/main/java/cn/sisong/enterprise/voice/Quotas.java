package cn.sisong.enterprise.voice;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** How much one code, one address and one receipt may be used on a day; counted in the database, for all processes. */
@ApplicationScoped
class Quotas {
    private static final int KEPT_DAYS = 2;

    private final Session session;
    private final VoiceConfig config;
    private final AddressMask mask;
    private final Clock clock;

    Quotas(Session session, VoiceConfig config, AddressMask mask, Clock clock) {
        this.session = session;
        this.config = config;
        this.mask = mask;
        this.clock = clock;
    }

    void open(String address) {
        take("form " + hidden(address), config.formsPerAddress(), "今天打开次数过多");
    }

    void raise(VoiceCode code, String address) {
        take("code " + code.id, code.isFirms() ? config.perFirmCode() : config.perAreaCode(), "这个二维码今天提交的诉求已达上限");
        take("address " + hidden(address), config.perAddress(), "您所在网络今天提交的诉求已达上限");
    }

    void add(UUID receipt) {
        take("receipt " + receipt, config.perReceipt(), "这条诉求今天补充的次数已达上限");
    }

    /** Counts one; a refused use is not counted, since its transaction does not hold. */
    private void take(String bucket, int most, String words) {
        var uses = session.createNativeQuery("""
                        insert into voice_use (bucket, used_on, uses) values (:bucket, :today, 1)
                        on conflict (bucket, used_on) do update set uses = voice_use.uses + 1
                        returning uses""", Integer.class)
                .setParameter("bucket", bucket)
                .setParameter("today", Days.today(clock))
                .getSingleResult();
        if (uses > most) {
            var wait = Duration.between(clock.instant(), Days.endOf(Days.today(clock)));
            throw new Refusal(
                            ErrorCode.TOO_MANY_REQUESTS,
                            Text.of(
                                    words + ",请明天再来,或直接联系四送一服办",
                                    "The day's limit of " + most + " is reached; come back tomorrow"))
                    .header("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
        }
    }

    private String hidden(String address) {
        return mask.of(Days.today(clock), address);
    }

    @Scheduled(every = "1h", delayed = "12m")
    @Transactional
    void forget() {
        session.createNativeMutationQuery("delete from voice_use where used_on < :limit")
                .setParameter("limit", Days.today(clock).minusDays(KEPT_DAYS - 1))
                .executeUpdate();
    }
}
