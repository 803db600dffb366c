package cn.sisong.common.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** Holds every answer that any test of a service receives against the served contract. */
public final class AnswerCheck implements Filter {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var path = URI.create(request.getURI()).getPath();
        if (!path.startsWith("/api/")) {
            return response;
        }
        var contract = ServedContract.read();
        var operation = contract.find(request.getMethod(), path);
        if (operation.isEmpty()) {
            return response;
        }
        var name = operation.get().name() + " answers " + response.statusCode();
        var answer = operation.get().answer(response.statusCode());
        if (answer.isMissingNode()) {
            throw new AssertionError(name + ", which the contract does not name");
        }
        var type = String.valueOf(response.contentType()).split(";")[0];
        var schema = answer.path("content").path(type).path("schema");
        if (schema.isMissingNode() || !type.endsWith("json")) {
            if (type.endsWith("json")) {
                throw new AssertionError(
                        name + " as " + type
                                + ", which the contract does not name (@APIResponseSchema names it where the class has @Produces)");
            }
            return response;
        }
        var body = response.asByteArray();
        try {
            var faults = SchemaCheck.faults(contract, JSON.readTree(body), schema);
            if (!faults.isEmpty()) {
                throw new AssertionError(name + " otherwise than the contract says: " + faults);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new ResponseBuilder().clone(response).setBody(body).build();
    }
}
