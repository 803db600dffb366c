package cn.sisong.gateway.limit;

/** Who is counted: a person by the session's subject, a system by its client id, anyone else by network address. */
public record Client(Kind kind, String key) {

    /** What kind of caller; each has its own quota. */
    public enum Kind {
        PERSON,
        MACHINE,
        ANONYMOUS
    }

    public static Client person(String subject) {
        return new Client(Kind.PERSON, subject);
    }

    public static Client machine(String clientId) {
        return new Client(Kind.MACHINE, clientId);
    }

    public static Client anonymous(String address) {
        return new Client(Kind.ANONYMOUS, address);
    }
}
