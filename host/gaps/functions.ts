/** Worksheet functions that Excel.Functions has and the formula engine has not; see `gaps.ts`. */
import type { Gap } from "./gap";

const NAMES = `
  accrInt accrIntM acosh acot acoth amorDegrc amorLinc arabic asinh atanh bahtText base besselI
  besselJ besselK besselY beta_Dist beta_Inv bin2Dec bin2Hex bin2Oct binom_Dist binom_Dist_Range
  binom_Inv bitand bitlshift bitor bitrshift bitxor chiSq_Dist chiSq_Dist_RT chiSq_Inv chiSq_Inv_RT
  complex confidence_Norm confidence_T convert cot coth coupDayBs coupDays coupDaysNc coupNcd coupNum
  coupPcd csc csch cumIPmt cumPrinc daverage dcount dcountA dget dmax dmin dproduct dstDev dstDevP
  dsum dvar dvarP db ddb dec2Bin dec2Hex dec2Oct decimal delta disc dollarDe dollarFr duration
  ecma_Ceiling effect erf erfC erfC_Precise erf_Precise expon_Dist fvschedule f_Dist f_Dist_RT f_Inv
  f_Inv_RT factDouble findB fisher fisherInv fv gamma gammaLn gammaLn_Precise gamma_Dist gamma_Inv
  gauss geStep hex2Bin hex2Dec hex2Oct hypGeom_Dist imAbs imArgument imConjugate imCos imCosh imCot
  imCsc imCsch imDiv imExp imLn imLog10 imLog2 imPower imProduct imReal imSec imSech imSin imSinh
  imSqrt imSub imSum imTan imaginary intRate ipmt irr ispmt kurt logNorm_Dist logNorm_Inv mduration
  mirr multiNomial nper negBinom_Dist nominal norm_Dist norm_Inv norm_S_Dist norm_S_Inv npv oct2Bin
  oct2Dec oct2Hex oddFPrice oddFYield oddLPrice oddLYield pduration permutationa phi pmt poisson_Dist
  ppmt price priceDisc priceMat pv rate received replaceB roman rri sec sech seriesSum skew skew_p sln
  stDevPA syd tbillEq tbillPrice tbillYield t_Dist t_Dist_2T t_Dist_RT t_Inv t_Inv_2T usdollar varA
  varPA vdb weibull_Dist xirr xnpv yield yieldDisc yieldMat z_Test
`;

export const FUNCTION_GAPS: Gap = {
  about: "Worksheet functions that the formula engine does not know.",
  classes: { Functions: NAMES.trim().split(/\s+/) },
};
