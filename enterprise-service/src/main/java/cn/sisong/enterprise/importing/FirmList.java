package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.area.Areas;
import cn.sisong.enterprise.firm.FirmParts;
import cn.sisong.enterprise.industry.Industries;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;

/** 企业名单: rows become firms, by their credit code. */
@ApplicationScoped
class FirmList implements ImportKind {
    private final Session session;
    private final Areas areas;
    private final Industries industries;
    private final FirmParts.Sizes sizes;
    private final Template template;
    private final Clock clock;

    FirmList(
            Session session,
            Areas areas,
            Industries industries,
            FirmParts.Sizes sizes,
            Template template,
            Clock clock) {
        this.session = session;
        this.areas = areas;
        this.industries = industries;
        this.sizes = sizes;
        this.template = template;
        this.clock = clock;
    }

    @Override
    public ListKind kind() {
        return ListKind.ENTERPRISES;
    }

    @Override
    public List<Column> columns() {
        return Column.ALL;
    }

    @Override
    public void template(DataScope scope, OutputStream out) throws IOException {
        template.write(scope, out);
    }

    @Override
    public RowTest test(Task task, Header header, boolean fixedWidth) {
        return rows(task.areaPath(), header, fixedWidth)::check;
    }

    RowCheck rows(String scopePath, Header header, boolean fixedWidth) {
        var names = new AreaNames(areas.listAll());
        return new RowCheck(header, fixedWidth, names, industries.table(), scopePath, Days.today(clock));
    }

    @Override
    public void merge(Task task, Range range) {
        var merge = new Merge(session, task);
        merge.run(range);
        sizes.refresh(merge.measured());
    }
}
