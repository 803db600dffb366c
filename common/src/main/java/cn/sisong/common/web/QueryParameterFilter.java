package cn.sisong.common.web;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A misspelt filter must not silently return everything: query parameters that the operation does not name are refused. */
class QueryParameterFilter {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method == null || request.getUriInfo().getRequestUri().getRawQuery() == null) {
            return;
        }
        var allowed = known.computeIfAbsent(method, QueryParameterFilter::namesOf);
        var unknown = new TreeSet<>(request.getUriInfo().getQueryParameters().keySet());
        unknown.removeAll(allowed);
        if (!unknown.isEmpty()) {
            var refusal = new Refusal(
                    ErrorCode.UNKNOWN_PARAMETER,
                    Text.of(
                            "不支持的查询参数:" + String.join("、", unknown) + ";可用:" + String.join("、", allowed),
                            "Unknown: " + String.join(", ", unknown) + "; known: " + String.join(", ", allowed)));
            unknown.forEach(name -> refusal.violation(
                    name, "unknown-parameter", Text.of("不支持的查询参数 " + name, "Unknown parameter " + name)));
            throw refusal;
        }
    }

    private static Set<String> namesOf(Method method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                namesOf(parameter.getType(), names);
            }
        }
        return names;
    }

    private static void namesOf(Class<?> bean, Set<String> names) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(QueryParam.class)) {
                    names.add(field.getAnnotation(QueryParam.class).value());
                }
                if (field.isAnnotationPresent(BeanParam.class)) {
                    namesOf(field.getType(), names);
                }
            }
        }
    }
}
