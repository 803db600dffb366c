package cn.sisong.enterprise.sla;

/**
 * How fast what must happen; a ticket keeps the version that it was born with. Days are working days unless
 * {@code solveInCalendarDays}.
 *
 * @param returnDays how long after dispatch a department may still hand back
 * @param contactDays first contact, in days; null when {@code contactHours} (working hours) rules
 * @param firstAnswerDays first answer; null where no separate clock runs
 * @param failedContacts unanswered contacts after which supervision may close
 * @param extensions how often time may be granted to one ticket
 * @param solveDays what an affair of this kind has: a consultation less, one across departments more
 * @param extensionDays the most days that one extension grants
 * @param extendsInCalendarDays whether the days of an extension are calendar days, like those of a statutory period
 * @param coHandlingDays working days of a co-handling department where the office names no day
 * @param escalateOverdueDays working days overdue at which a ticket goes up by itself
 * @param escalateReopenings reopenings at which a ticket goes up by itself
 * @param escalationLevel to which level it then goes
 */
public record SlaPolicy(
        String code,
        int version,
        int dispatchDays,
        int signDays,
        int returnDays,
        Integer contactDays,
        Integer contactHours,
        Integer firstAnswerDays,
        int solveDays,
        boolean solveInCalendarDays,
        int confirmDays,
        int failedContacts,
        int extensions,
        int extensionDays,
        boolean extendsInCalendarDays,
        int coHandlingDays,
        int escalateOverdueDays,
        int escalateReopenings,
        String escalationLevel) {}
