package cn.sisong.enterprise.indicator;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.indicator.IndicatorViews.NewIndicator;
import cn.sisong.enterprise.sizing.Numbers;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What a source said of a firm's year; append-only: the row entered last counts. */
@Entity
@Table(name = "firm_indicator")
class Indicator {
    @Id
    UUID id;

    UUID enterpriseId;
    int year;
    Integer employees;
    BigDecimal revenueWan;
    BigDecimal assetsWan;
    String source;
    Instant recordedAt;
    String actorSubject;
    String actorName;

    protected Indicator() {}

    Indicator(UUID enterpriseId, NewIndicator body, Caller caller, Instant now) {
        this.id = Ids.next();
        this.enterpriseId = enterpriseId;
        this.year = body.year();
        this.employees = body.employees();
        this.revenueWan = body.revenueWan();
        this.assetsWan = body.assetsWan();
        this.source = body.source().strip();
        this.recordedAt = now;
        this.actorSubject = caller.subject();
        this.actorName = caller.name();
    }

    Numbers numbers() {
        return new Numbers(employees, revenueWan, assetsWan);
    }
}
