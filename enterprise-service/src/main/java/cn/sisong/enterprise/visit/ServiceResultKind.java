package cn.sisong.enterprise.visit;

/** What a service came to, in its unit: people, sessions, copies, firms, pieces, yuan. */
public enum ServiceResultKind {
    LABOUR,
    PUBLICITY,
    LIST,
    MATCHING,
    MATERIAL,
    FUNDS
}
