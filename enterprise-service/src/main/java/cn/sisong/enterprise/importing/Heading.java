package cn.sisong.enterprise.importing;

import java.util.List;

/** A column that a list may have. */
public interface Heading {

    /** The headings under which lists in use have it; the commonest first. */
    List<String> headings();

    /** Without it no row of the list can be taken over. */
    boolean isRequired();

    default String heading() {
        return headings().get(0);
    }
}
