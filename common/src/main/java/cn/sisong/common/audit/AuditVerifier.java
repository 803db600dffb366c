package cn.sisong.common.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

import java.util.List;

/** Recomputes every chain inside the database: each hash, each link, and that no entry is missing up to the head. */
@ApplicationScoped
public class AuditVerifier {
    private final Session entities;

    AuditVerifier(Session entities) {
        this.entities = entities;
    }

    /** The first fault of a chain: the entry whose text, link or successor does not fit. */
    public record Fault(int shard, long seq) {}

    /** What was checked and what does not fit; no faults means that nothing was changed or removed. */
    public record Verdict(long entries, List<Fault> faults) {
        public boolean intact() {
            return faults.isEmpty();
        }
    }

    public Verdict verify() {
        long count = entities.createNativeQuery("select count(*) from audit_entry", Long.class)
                .getSingleResult();
        List<Fault> faults = entities.createNativeQuery("""
                        with linked as (
                            select shard, seq, hash,
                                   hash = sha256(previous || convert_to(content, 'UTF8'))
                                   and previous = coalesce(lag(hash) over w, decode(repeat('00', 32), 'hex'))
                                   and seq = coalesce(lag(seq) over w, 0) + 1 as fits
                            from audit_entry window w as (partition by shard order by seq)
                        ), headed as (
                            select h.shard, h.seq from audit_head h
                            left join audit_entry e on e.shard = h.shard and e.seq = h.seq
                            where h.seq > 0 and e.hash is distinct from h.hash
                        )
                        select shard, min(seq) from (
                            select shard, seq from linked where not fits union all select shard, seq from headed
                        ) faults group by shard order by shard
                        """, Tuple.class)
                .getResultStream()
                .map(row -> new Fault(
                        row.get(0, Number.class).intValue(),
                        row.get(1, Number.class).longValue()))
                .toList();
        return new Verdict(count, faults);
    }
}
