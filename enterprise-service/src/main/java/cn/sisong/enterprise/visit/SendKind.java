package cn.sisong.enterprise.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The four sends: ideas, policies, innovation projects, production factors. */
@Schema(description = "IDEA 送新发展理念 POLICY 送支持政策 PROJECT 送创新项目 FACTOR 送生产要素")
public enum SendKind {
    IDEA,
    POLICY,
    PROJECT,
    FACTOR
}
