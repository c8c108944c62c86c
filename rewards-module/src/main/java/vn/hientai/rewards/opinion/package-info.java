/**
 * Advisory opinions (ý kiến tham mưu): an adviser says with reasons what should be done, the head decides; whose opinion was
 * not accepted may reserve it and report to the next level (bảo lưu ý kiến; Luật 80/2025/QH15 Điều 7.5).
 */
package vn.hientai.rewards.opinion;
