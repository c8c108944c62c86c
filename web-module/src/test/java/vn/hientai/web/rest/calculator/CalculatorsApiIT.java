package vn.hientai.web.rest.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

/** Questions are written as people would say them: {@code 'a'} is a text, everything else as in JSON. */
@DisplayName("Công cụ tính qua giao diện lập trình")
@ExtendWith(RunningProduct.class)
class CalculatorsApiIT extends CalculatorCaller {
    CalculatorsApiIT(Product product) {
        super(product);
    }

    @ParameterizedTest(name = "{0} {1}: {2} = {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "annual-score | {'subject':'CS_STAFF','on':'2026-11-30','generalScore':27,'products':[{'coefficient':1,'assigned':10,'done':10,'qualityFailures':1},{'coefficient':2.5,'assigned':4,'done':4,'late':1}]} | score | 91.17",
        "annual-score | {'subject':'CS_STAFF','on':'2026-11-30','generalScore':27,'products':[{'coefficient':1,'assigned':10,'done':10,'qualityFailures':1},{'coefficient':2.5,'assigned':4,'done':4,'late':1}]} | quality | 0.875",
        "annual-score | {'subject':'CS_STAFF','on':'2026-11-30','generalScore':30,'products':[{'coefficient':1,'assigned':7,'done':6}]} | grade | EXCELLENT",
        "annual-score | {'subject':'CS_LEAD','on':'2026-11-30','generalScore':25,'products':[{'coefficient':1,'assigned':10,'done':10}],'unit':{'subordinateScores':[49.99,80],'delivery':1,'cohesion':1}} | k | 0.9167",
        "annual-score | {'subject':'VC_STAFF','on':'2026-07-01','generalScore':20,'latenessUnit':'OCCURRENCE','products':[{'coefficient':1,'assigned':2,'done':1,'late':2}]} | progress | 0.25",
        "product-coefficient | {'points':125,'standardPoints':100} | coefficient | 1.3",
        "annual-grade | {'subject':'CS_STAFF','year':2026,'score':89.99} | grade | GOOD",
        "annual-grade | {'subject':'CS_LEAD','year':2026,'score':95,'organisationGrade':'COMPLETED'} | grade | COMPLETED",
        "annual-grade | {'subject':'CS_STAFF','year':2026,'score':95,'monthsWorked':5,'absence':'UNPAID'} | grade | NOT_GRADED",
        "annual-grade | {'subject':'CS_STAFF','year':2026,'score':95,'sanctions':[{'form':'REPRIMAND','effective':'2026-05-01','publicDuty':true}]} | grade | NOT_COMPLETED",
        "annual-grade | {'subject':'CS_STAFF','year':2025,'results':{'groups':[true,true,true,true],'tasksOnTime':1,'tasksExceeded':0.5}} | grade | EXCELLENT",
        "annual-grade | {'subject':'CS_STAFF','year':2025,'results':{'tasksOnTime':1,'tasksExceeded':0.5}} | regime | 90/2020/NĐ-CP",
        "annual-grade | {'subject':'VC_STAFF','year':2026,'score':70} | regime | 233/2026/NĐ-CP",
        "excellent-quota | {'on':'2026-12-10','excellentCandidates':20,'good':40} | maximum | 10",
        "excellent-quota | {'on':'2026-12-10','excellentCandidates':20,'good':40,'outstandingOrganisation':true,'denominator':'HTT_OR_ABOVE','rounding':'FLOOR'} | maximum | 15",
        "disciplinary-limitation | {'subject':'CS_STAFF','level':'REPRIMAND','violationFrom':'2023-03-01','violationEnded':'2023-05-20','discovered':'2026-09-10','on':'2028-05-20'} | barred | false",
        "disciplinary-limitation | {'subject':'CS_STAFF','level':'REPRIMAND','violationFrom':'2023-03-01','violationEnded':'2023-05-20','discovered':'2026-09-10','on':'2028-05-21'} | barred | true",
        "disciplinary-limitation | {'subject':'CADRE','level':'ABOVE_REPRIMAND','violationFrom':'2023-03-01','violationEnded':'2023-05-20','discovered':'2026-09-10','on':'2026-11-22'} | limitationEnds | 2033-05-20",
        "disciplinary-limitation | {'subject':'CS_LEAD','level':'REPRIMAND','violationFrom':'2010-03-01','discovered':'2026-09-10','exception':'FALSE_CERTIFICATE','on':'2026-11-22'} | unlimited | true",
        "disciplinary-limitation | {'subject':'CS_STAFF','level':'REPRIMAND','violationFrom':'2026-01-01','discovered':'2026-01-10','on':'2026-02-01','notCounted':[{'from':'2026-02-01','to':'2026-02-28'}]} | decisionDue | 2026-05-08",
        "disciplinary-form | {'subject':'CS_STAFF','decisionDate':'2026-11-22','violations':[{'form':'REPRIMAND'},{'form':'CENSURE'}]} | form | CENSURE",
        "disciplinary-form | {'subject':'CS_LEAD','decisionDate':'2026-11-22','violations':[{'form':'REPRIMAND'}],'serving':'CENSURE'} | form | DISMISSAL_FROM_OFFICE",
        "disciplinary-form | {'subject':'CS_STAFF','decisionDate':'2025-06-30','violations':[{'form':'REPRIMAND'},{'form':'CENSURE'}]} | form | STEP_REDUCTION",
        "disciplinary-effects | {'subject':'CS_LEAD','form':'CENSURE','effective':'2026-01-15','received':'2026-01-19'} | lapses | 2027-01-15",
        "disciplinary-effects | {'subject':'CS_LEAD','form':'CENSURE','effective':'2026-01-15'} | higherAppointmentFrom | 2029-01-15",
        "disciplinary-effects | {'subject':'CS_LEAD','form':'CENSURE','effective':'2026-01-15','removedFromOffice':true} | higherAppointmentFrom | 2031-01-15",
        "disciplinary-effects | {'subject':'CS_LEAD','form':'CENSURE','effective':'2026-01-15','received':'2026-01-19'} | complaintUntil | 2026-02-03",
        "disciplinary-effects | {'subject':'CS_LEAD','form':'CENSURE','effective':'2026-01-15'} | salaryDelayMonths | 6",
        "disciplinary-deferral | {'subject':'CS_STAFF','on':'2026-11-22','situation':'ANNUAL_LEAVE'} | deferred | false",
        "disciplinary-deferral | {'subject':'CS_STAFF','on':'2025-06-30','situation':'ANNUAL_LEAVE'} | deferred | true",
        "disciplinary-deferral | {'subject':'CS_STAFF','on':'2026-11-22','situation':'CHILD_UNDER_12_MONTHS','childBirthDate':'2026-03-10'} | until | 2027-03-10",
        "complaint-deadline | {'kind':'FIRST','form':'REPRIMAND','received':'2026-03-02'} | until | 2026-03-17",
        "complaint-deadline | {'kind':'SECOND','form':'COMPULSORY_SEPARATION','received':'2026-03-02'} | until | 2026-04-01",
        "complaint-deadline | {'kind':'FIRST','received':'2026-03-06','rollOver':true} | until | 2026-03-23",
        "bonus | {'award':'LDTT','recipient':'INDIVIDUAL','decisionDate':'2026-07-01'} | amount | 760000",
        "bonus | {'award':'BK_TINH','recipient':'COLLECTIVE','decisionDate':'2026-06-30'} | amount | 7020000",
        "bonus | {'award':'CSTDTQ','decisionDate':'2026-11-22'} | multiplier | 4.5",
        "commendation-eligibility | {'award':'LDTT','subject':'CS_STAFF','on':'2026-12-20','grades':[{'year':2026,'grade':'GOOD'}]} | eligible | true",
        "commendation-eligibility | {'award':'LDTT','subject':'CS_STAFF','on':'2026-12-20','grades':[{'year':2026,'grade':'GOOD'}],'underReview':true} | eligible | false",
        "commendation-eligibility | {'award':'CSTDT','subject':'CS_STAFF','on':'2026-12-20','titles':[{'code':'CSTDCS','year':2023},{'code':'CSTDCS','year':2024},{'code':'CSTDCS','year':2025}],'initiatives':[{'level':'PROVINCE','year':2025}]} | eligible | true",
        "emulation-quota | {'award':'CSTDCS','holders':99} | maximum | 14",
        "emulation-quota | {'award':'CSTDCS','holders':99,'rate':0.2,'rounding':'CEILING'} | maximum | 20"})
    void answers_the_questions_of_every_day(String name, String question, String field, String expected) throws Exception {
        var answer = ask(name, question, "vi");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var value = json(answer).getJsonObject("result").get(field);
        if (value instanceof JsonString text) {
            assertThat(text.getString()).isEqualTo(expected);
        } else if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            assertThat(value).hasToString(expected);
        } else {
            assertThat(new BigDecimal(value.toString())).isEqualByComparingTo(expected);
        }
        assertThat(json(answer).getJsonArray("explanation")).isNotEmpty();
        assertThat(answer.body()).doesNotContain("???");
    }

    @ParameterizedTest(name = "{0} {1}: 400 tại {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "annual-score | {} | subject on generalScore products",
        "annual-score | {'subject':'CS_STAFF','on':'2026-11-30','generalScore':31,'products':[{'coefficient':0,'assigned':-1}]} | generalScore products[0].coefficient products[0].assigned products[0].done",
        "annual-score | {'subject':'CS_STAFF','on':'2026-11-30','generalScore':20,'products':[{'coefficient':1,'done':2,'adHoc':true}]} | products",
        "annual-score | {'subject':'CS_LEAD','on':'2026-11-30','generalScore':20,'products':[{'coefficient':1,'assigned':1,'done':1}]} | unit",
        "annual-score | {'subject':'CS_LEAD','on':'2026-11-30','generalScore':20,'products':[{'coefficient':1,'assigned':1,'done':1}],'unit':{'delivery':100}} | unit.delivery unit.cohesion unit.subordinates",
        "product-coefficient | {'points':10,'standardPoints':0} | standardPoints",
        "annual-grade | {'subject':'CS_STAFF','year':2026} | score",
        "annual-grade | {'subject':'CS_STAFF','year':2025,'score':90} | results",
        "annual-grade | {'subject':'CS_LEAD','year':2025,'results':{}} | results.tasksOnTime results.unitTargets",
        "annual-grade | {'subject':'CS_STAFF','year':2026,'score':90,'sanctions':[{'form':'REPRIMAND','effective':'2026-02-30'}]} | sanctions[0].effective",
        "annual-grade | {'subject':'CS_STAFF','year':2026,'score':90,'sanctions':[{'form':'REPRIMAND','effective':'2026-02-20'}]} | sanctions[0].publicDuty",
        "excellent-quota | {'on':'2026-12-10','excellentCandidates':-1,'good':1.5,'rounding':'UP'} | excellentCandidates good rounding",
        "disciplinary-limitation | {'subject':'CS_STAFF','level':'REPRIMAND','violationFrom':'2023-03-01','violationEnded':'2023-02-28','discovered':'2023-02-01','on':'2026-11-22'} | violationEnded discovered",
        "disciplinary-limitation | {'subject':'CS_STAFF','level':'REPRIMAND','violationFrom':'2023-03-01','on':'2026-11-22'} | discovered",
        "disciplinary-form | {'subject':'CS_STAFF','decisionDate':'22/11/2026','violations':[]} | decisionDate violations",
        "disciplinary-form | {'subject':'CS_STAFF','decisionDate':'2026-11-22','violations':[{'form':'WARNING'}]} | violations[0].form",
        "disciplinary-effects | {'form':'CENSURE'} | subject effective",
        "disciplinary-deferral | {'subject':'CS_STAFF','on':'2026-11-22','situation':'CHILD_UNDER_12_MONTHS'} | childBirthDate",
        "disciplinary-deferral | {'subject':'CS_STAFF','on':'2026-11-22','situation':'CHILD_UNDER_12_MONTHS','childBirthDate':'2026-11-23'} | childBirthDate",
        "complaint-deadline | {'kind':'THIRD'} | received kind",
        "complaint-deadline | {'kind':'SECOND','received':'2026-03-02'} | form",
        "bonus | {'award':'BK_TINH','decisionDate':'2026-11-22'} | recipient",
        "commendation-eligibility | {'award':'LDTT','subject':'CS_STAFF','on':'2026-12-20','grades':[{'year':2026,'grade':'T'}]} | grades[0].grade",
        "emulation-quota | {'award':'CSTDCS','holders':10,'rate':15} | rate"})
    void names_every_field_that_is_missing_or_makes_no_sense(String name, String question, String fields) throws Exception {
        var answer = ask(name, question, "vi");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).getJsonArray("violations").getValuesAs(JsonObject.class))
                .extracting(one -> one.getString("field")).containsExactlyInAnyOrder(fields.split(" "));
        assertThat(answer.body()).doesNotContain("???");
    }

    @ParameterizedTest(name = "{0} {1}: 422, {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "annual-score | {'subject':'CS_STAFF','on':'2025-12-31','generalScore':20,'products':[{'coefficient':1,'assigned':1,'done':1}]} | 2026-01-01",
        "annual-score | {'subject':'CADRE','on':'2026-11-30','generalScore':20,'products':[{'coefficient':1,'assigned':1,'done':1}],'unit':{'subordinates':1,'delivery':1,'cohesion':1}} | scored-by-points",
        "annual-grade | {'subject':'RETIRED','year':2026,'score':90} | regime",
        "annual-grade | {'subject':'CONTRACT','year':2025,'score':90} | 2026-01-01",
        "disciplinary-form | {'subject':'CS_STAFF','decisionDate':'2025-07-01','violations':[{'form':'STEP_REDUCTION'}]} | COMPULSORY_SEPARATION",
        "disciplinary-form | {'subject':'CS_LEAD','decisionDate':'2025-07-01','violations':[{'form':'DEMOTION'}]} | form-exists",
        "disciplinary-effects | {'subject':'CS_STAFF','form':'STEP_REDUCTION','effective':'2025-07-01'} | form-exists",
        "disciplinary-limitation | {'subject':'CONTRACT','level':'REPRIMAND','violationFrom':'2026-01-01','violationEnded':'2026-01-01','on':'2026-11-22'} | subject-covered",
        "disciplinary-deferral | {'subject':'CONTRACT','on':'2026-11-22','situation':'PREGNANT'} | subject-covered",
        "bonus | {'award':'LDTT','recipient':'COLLECTIVE','decisionDate':'2026-11-22'} | INDIVIDUAL",
        "bonus | {'award':'CSTDCS','recipient':'INDIVIDUAL','decisionDate':'2023-12-31'} | 2024-01-01",
        "commendation-eligibility | {'award':'TTLDTT','subject':'CS_STAFF','on':'2026-12-20'} | for-individuals",
        "commendation-eligibility | {'award':'LDTT','subject':'RETIRED','on':'2026-12-20'} | in-service",
        "commendation-eligibility | {'award':'HC_HCM','subject':'CS_STAFF','on':'2026-12-20'} | conditions-known"})
    void refuses_with_the_verdict_what_the_law_refuses(String name, String question, String said) throws Exception {
        var answer = ask(name, question, "en");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer).getJsonArray("explanation").toString()).contains(said);
        assertThat(answer.body()).doesNotContain("???");
    }

    @Test
    void speaks_the_language_of_the_caller_with_article_and_remedy() throws Exception {
        var question = "{'award':'LDTT','subject':'CS_STAFF','on':'2026-12-20','grades':[{'year':2026,'grade':'COMPLETED'}]}";
        var english = json(ask("commendation-eligibility", question, "en"));
        var vietnamese = json(ask("commendation-eligibility", question, "vi"));
        var grade = english.getJsonArray("explanation").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("check").equals("grade")).findFirst().orElseThrow();

        assertThat(grade.getBoolean("satisfied")).isFalse();
        assertThat(grade.getString("message")).contains("completed", "good or better is needed");
        assertThat(grade.getJsonObject("remedy").getString("when")).isEqualTo("2028-01-01");
        assertThat(grade.getJsonArray("legalBasis").getJsonObject(0).getString("document")).isEqualTo("06/2022/QH15");
        assertThat(vietnamese.toString()).contains("hoàn thành nhiệm vụ");
    }

    @Test
    void names_what_still_awaits_the_legal_officer() throws Exception {
        var answer = json(ask("commendation-eligibility",
                "{'award':'CSTDCS','subject':'CS_STAFF','on':'2026-10-01','grades':[{'year':2025,'grade':'EXCELLENT'}]}", "vi"));

        assertThat(answer.getJsonObject("result").getBoolean("eligible")).isFalse();
        assertThat(answer.getJsonArray("unconfirmed").toString()).contains("rewards.condition.base-fighter");
    }

    @Test
    void stands_beside_the_other_calculators_at_one_address() throws Exception {
        assertThat(ask("working-days", "{'from':'2026-11-20','days':5}", "vi").statusCode()).isEqualTo(200);
        assertThat(ask("bonus", "{'award':'LDTT','decisionDate':'2026-11-22'}", "vi").statusCode()).isEqualTo(200);
        assertThat(ask("no-such-thing", "{}", "vi").statusCode()).isEqualTo(404);
        assertThat(ask("bonus", "no JSON", "vi").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"annual-score", "product-coefficient", "annual-grade", "excellent-quota",
        "disciplinary-limitation", "disciplinary-form", "disciplinary-effects", "disciplinary-deferral",
        "complaint-deadline", "bonus", "commendation-eligibility", "emulation-quota"})
    void has_a_page_whose_example_is_answered(String name) throws Exception {
        for (var language : Stream.of("vi", "en").toList()) {
            var blank = page("/calculators/" + name, language);
            var sample = blank.split("href=\"/calculators/" + name + "\\?(?!lang=)", 2)[1].split("\"", 2)[0].replace("&amp;", "&");
            var answered = page("/calculators/" + name + "?" + sample, language);

            assertThat(blank + answered).doesNotContain("???");
            assertThat(answered).contains("answer-figure").doesNotContain("aria-invalid=\"true\"");
        }
    }
}
