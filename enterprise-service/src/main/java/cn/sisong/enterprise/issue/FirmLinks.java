package cn.sisong.enterprise.issue;

import cn.sisong.common.identity.DataScope;
import cn.sisong.enterprise.firm.EnterpriseScope;

import java.time.Instant;

/** Makes the link by which a firm answers; earlier open links of the issue end. */
public interface FirmLinks {
    /** Answers the link's path, which is shown once and kept nowhere. */
    String open(Issue issue, Issuer issuedBy, Instant now);

    /** Whoever holds an open link of the issue can do nothing with it any more. */
    void end(Issue issue, Instant now);

    /**
     * Who gives a link, and so knows it.
     *
     * @param department where that person handles issues, null for everybody else
     */
    record Issuer(String subject, String department) {
        public static final Issuer FIRM = new Issuer(FirmDesk.FIRM.subject(), null);

        public static Issuer of(DataScope scope) {
            return new Issuer(scope.subject(), EnterpriseScope.isDepartment(scope) ? scope.department() : null);
        }
    }
}
