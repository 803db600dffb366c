package cn.sisong.enterprise.visit;

/** The four sends: ideas, policies, innovation projects, production factors. */
public enum SendKind {
    IDEA,
    POLICY,
    PROJECT,
    FACTOR
}
