/**
 * Official decisions (quyết định hành chính): drafted, signed with a gapless number of the issuing agency, annulled.
 * What a decision does is done by the feature that drafted it, when it hears {@code DecisionSigned}; a decision that
 * takes effect later writes facts that start later, so nothing changes before its day. Form: NĐ 30/2020/NĐ-CP.
 */
package vn.hientai.core.decision;
