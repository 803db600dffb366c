package cn.sisong.enterprise.inbox;

import java.util.List;

/**
 * For whom an item is: one person, or everybody with one of some roles, of a department or (without one) of the area in
 * which the matter lies; of every area, where it lies in none.
 */
public record Audience(String subject, List<String> roles, String department) {
    static final Audience OFFICE = new Audience(null, List.of("dispatcher"), null);
    static final Audience SUPERVISION = new Audience(null, List.of("supervisor", "leader"), null);

    static Audience person(String subject) {
        return new Audience(subject, List.of(), null);
    }

    static Audience handlers(String department) {
        return new Audience(null, List.of("handler"), department);
    }

    static Audience reviewers(String department) {
        return new Audience(null, List.of("handler-reviewer"), department);
    }

    /** The department's handlers, or the office while no department has the matter. */
    static Audience holder(String department) {
        return department == null ? OFFICE : handlers(department);
    }

    /** Part of what makes an item unique; those that exist must keep theirs, or all would be said once more. */
    String key() {
        if (subject != null) {
            return "person " + subject;
        }
        if (this.equals(OFFICE)) {
            return "office";
        }
        if (department == null) {
            return String.join(" ", roles);
        }
        return roles.contains("handler") ? "department " + department : "reviewers " + department;
    }

    /** Whether an {@code inbox_item i} is for somebody whose particulars are given in SQL: the one rule of who hears what. */
    public static String reaches(String subject, String roles, String department, String area) {
        return """
                (i.subject = SUBJECT
                 or i.department_id = DEPARTMENT and i.roles && ROLES
                 or i.subject is null and i.department_id is null and i.roles && ROLES
                    and (i.area_path like AREA or i.area_path = ''))""".replace("SUBJECT", subject)
                .replace("DEPARTMENT", department)
                .replace("ROLES", roles)
                .replace("AREA", area);
    }
}
