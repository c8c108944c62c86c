/**
 * Young talent (nhân tài trẻ): a unit head nominates, the Department examines, a decision admits to the pool. A
 * nomination keeps the verdict it was made with; a membership starts on the day its decision takes effect. Governed by
 * NĐ 179/2024/NĐ-CP and the province's own scheme, whose numbers are parameters of the policy book.
 */
package vn.hientai.personnel.career.talent;
