package cn.sisong.project.figure;

import cn.sisong.common.figure.FigureDefinition;

/** The figures and which projects make them. Each pair is a count and a sum of the same rows. */
enum ProjectFigure implements FigureDefinition {
    B2("在谈项目", Rows.NEGOTIATING, null, "期间最后一天日终处于在谈阶段的项目数"),
    B3("在谈项目意向总投资", Rows.NEGOTIATING, Amount.INTENDED, "与 B2 同一批项目的意向总投资合计;未填意向的按总投资计"),
    B4("签约项目", Rows.SIGNED, null, "期间首次签约的项目数;框架协议不算签约,重签不重复计"),
    B5("签约项目总投资", Rows.SIGNED, Amount.TOTAL, "与 B4 同一批项目的总投资合计"),
    C2("新开工项目", Rows.STARTED, null, "期间首次开工的项目数"),
    C3("新开工项目总投资", Rows.STARTED, Amount.TOTAL, "与 C2 同一批项目的总投资合计"),
    C4("重点在建项目", Rows.KEY_UNDER_WAY, null, "期间最后一天日终处于新开工或在建阶段的重点项目数"),
    C5("重点在建项目总投资", Rows.KEY_UNDER_WAY, Amount.TOTAL, "与 C4 同一批项目的总投资合计");

    private final String title;
    private final Rows rows;
    private final Amount amount;
    private final String definition;

    ProjectFigure(String title, Rows rows, Amount amount, String definition) {
        this.title = title;
        this.rows = rows;
        this.amount = amount;
        this.definition = definition;
    }

    /** Which events count: {@code v} the event, {@code k} what was last known of the project. */
    enum Rows {
        NEGOTIATING("v.toStage = 'NEGOTIATING' and " + Rows.LAST_BY_THEN),
        SIGNED("v.toStage = 'SIGNED' and " + Rows.FIRST_IN_PERIOD),
        STARTED("v.toStage = 'STARTED' and " + Rows.FIRST_IN_PERIOD),
        KEY_UNDER_WAY("v.toStage in ('STARTED', 'UNDER_CONSTRUCTION') and k.keyProject and " + Rows.LAST_BY_THEN);

        private static final String LAST_BY_THEN = """
                v.happenedOn <= :to and not exists (select 1 from LifeEvent w where w.projectId = v.projectId
                and w.seq > v.seq and w.happenedOn <= :to and w.recordedAt < :known)""";
        private static final String FIRST_IN_PERIOD = """
                v.happenedOn between :from and :to and not exists (select 1 from LifeEvent w
                where w.projectId = v.projectId and w.seq < v.seq and w.toStage = v.toStage)""";

        private final String condition;

        Rows(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }

        boolean isFlow() {
            return condition.contains(":from");
        }
    }

    /** What is summed. */
    enum Amount {
        TOTAL("coalesce(k.totalInvestment, 0)"),
        INTENDED("coalesce(k.intendedInvestment, k.totalInvestment, 0)");

        private final String path;

        Amount(String path) {
            this.path = path;
        }
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String unit() {
        return isSummed() ? "元" : "个";
    }

    @Override
    public String definition() {
        return definition;
    }

    Rows rows() {
        return rows;
    }

    boolean isSummed() {
        return amount != null;
    }

    String amountPath() {
        return isSummed() ? amount.path : Amount.TOTAL.path;
    }
}
