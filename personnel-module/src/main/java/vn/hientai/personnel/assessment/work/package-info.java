/**
 * Work and products (công việc, sản phẩm) of civil servants under NĐ 335/2025/NĐ-CP Điều 13 to 18: the catalogue of
 * standard products of each managing agency, tasks from giving to confirmation with their history, and the scores of
 * months, quarters and years that grow from confirmed facts.
 */
package vn.hientai.personnel.assessment.work;
