package cn.sisong.enterprise.visit;

import cn.sisong.enterprise.contact.ShownNumbers;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** Remembers to whom the numbers noted on a visit were shown in full; lists show them to nobody. */
@ApplicationScoped
class NumberReads {
    private static final String VISIT = "visit";

    private final ShownNumbers shown;

    NumberReads(ShownNumbers shown) {
        this.shown = shown;
    }

    /** Before the view leaves. */
    void of(VisitView view) {
        shown.remember(VISIT, view.id(), view, view.masked());
    }

    /** Of what a visit held before. */
    void of(UUID visit, List<EditView> edits) {
        shown.remember(VISIT, visit, edits, edits.stream().map(EditView::masked).toList());
    }

    /** Of why it was put right. */
    void ofCorrections(UUID visit, List<CorrectionView> made) {
        shown.remember(
                VISIT, visit, made, made.stream().map(CorrectionView::masked).toList());
    }
}
