package cn.sisong.enterprise.notification;

import cn.sisong.common.time.BusinessClock;
import cn.sisong.enterprise.notification.Channel.Message;
import cn.sisong.enterprise.notification.Deliveries.Addressee;
import cn.sisong.enterprise.notification.Deliveries.Claim;
import cn.sisong.enterprise.sla.WorkCalendar;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends what is due to go out, one at a time and outside any transaction. */
@ApplicationScoped
class Sender {
    /** Pauses after the first, second … failed attempt; after the last the delivery is given up and shown. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5));

    private final Deliveries deliveries;
    private final List<Channel> channels;
    private final Clock clock;

    Sender(Deliveries deliveries, @All List<Channel> channels, Clock clock) {
        this.deliveries = deliveries;
        this.channels = channels;
        this.clock = clock;
    }

    void work() {
        var calendar = deliveries.calendar();
        for (var claim = deliveries.take(clock.instant());
                claim.isPresent();
                claim = deliveries.take(clock.instant())) {
            send(claim.get(), calendar);
        }
    }

    private void send(Claim claim, WorkCalendar zone) {
        var now = clock.instant();
        var to = deliveries.addressee(claim);
        var own = to.on(zone);
        if (!own.isWorkingTime(now)) {
            deliveries.postpone(claim, own.nextWorkingTime(now), null, false);
            return;
        }
        Optional<Message> message = claim.itemId() != null
                ? deliveries.reminder(claim, to)
                : deliveries.digest(claim, to, zone.plusWorkingDays(claim.digestOn(), 1));
        if (message.isEmpty()) {
            deliveries.end(claim, "EMPTY", null, now);
            return;
        }
        try {
            by(to).send(flagged(message.get(), now, zone));
            deliveries.end(claim, "SENT", null, clock.instant());
        } catch (Channel.Undelivered failed) {
            again(claim, failed.getMessage(), own);
        }
    }

    /** A message goes out on the day that counts as worked, and says so where its year is not known. */
    private static Message flagged(Message message, Instant now, WorkCalendar zone) {
        var year = now.atZone(BusinessClock.ZONE).getYear();
        return zone.isPublished(year) ? message : message.saying("(" + year + " 年放假安排尚未录入,今天是否工作日、文中涉及该年的日期均为暂定)");
    }

    private Channel by(Addressee to) {
        return channels.stream()
                .filter(channel -> channel.kind() == to.kind())
                .findFirst()
                .orElseThrow();
    }

    private void again(Claim claim, String why, WorkCalendar own) {
        var now = clock.instant();
        if (claim.attempt() > PAUSES.size()) {
            Log.warnf("delivery %s given up after %d attempts: %s", claim.id(), claim.attempt(), why);
            deliveries.end(claim, "FAILED", why, now);
            return;
        }
        Instant until = own.nextWorkingTime(now.plus(PAUSES.get(claim.attempt() - 1)));
        Log.infof("delivery %s will be tried again at %s: %s", claim.id(), until, why);
        deliveries.postpone(claim, until, why, true);
    }
}
